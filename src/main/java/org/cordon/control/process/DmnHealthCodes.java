package org.cordon.control.process;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.cordon.control.HealthCode;
import org.cordon.control.HealthCodeQuestion;
import org.cordon.control.HealthCodes;
import org.cordon.control.process.RuleTables.Answer;
import org.springframework.stereotype.Component;

/** Asks the rule table {@code HealthCode}; each question is asked once for each version of the table. */
@Component
class DmnHealthCodes implements HealthCodes {

    private record Asked(String tableId, HealthCodeQuestion question) {}

    private final RuleTables tables;
    private final Map<Asked, Answer> answers = new ConcurrentHashMap<>();

    DmnHealthCodes(RuleTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<HealthCode> of(HealthCodeQuestion question) {
        DecisionDefinition table = tables.inForce("HealthCode");
        Answer answer = answers.computeIfAbsent(
                new Asked(table.getId(), question), asked -> tables.require(table, inputs(question)));
        return HealthCode.of(answer.text("colour"), answer.row());
    }

    private static Map<String, Object> inputs(HealthCodeQuestion question) {
        return Map.of(
                "edition", question.edition(),
                "subject", question.isCase() ? "case" : "keyPerson",
                "controlStatus", question.status().name(),
                "measure",
                        question.measure() == null
                                ? "undecided"
                                : question.measure().code(),
                "endReason", Objects.requireNonNullElse(question.endReason(), "none"));
    }
}
