package org.cordon.platform.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The rows of the rule tables in force that answer a question; each question is asked once for each version of a table. */
@Component
public class TableRows {

    private record Question(String tableId, Map<String, Object> values) {}

    private final DecisionService decisions;
    private final TablesInForce tables;
    private final EngineAccess engine;
    private final Map<Question, DmnDecisionRuleResult> answers = new ConcurrentHashMap<>();

    TableRows(@Lazy DecisionService decisions, TablesInForce tables, EngineAccess engine) {
        this.decisions = decisions;
        this.tables = tables;
        this.engine = engine;
    }

    /**
     * The one row of the version in force that answers.
     *
     * @param values what each input of the table is
     * @throws IllegalStateException if no row does: the table is incomplete
     */
    public DmnDecisionRuleResult row(String table, Map<String, Object> values) {
        return engine.asSystem(() -> answers.computeIfAbsent(
                new Question(tables.of(table).getId(), values), question -> ask(table, question)));
    }

    private DmnDecisionRuleResult ask(String table, Question question) {
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableById(question.tableId(), question.values())
                .getSingleResult();
        if (row == null) {
            throw new IllegalStateException(
                    "The rule table %s has no row for %s: add one in Camunda Modeler and deploy it"
                            .formatted(table, question.values()));
        }
        return row;
    }
}
