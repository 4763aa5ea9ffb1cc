package org.cordon.sites.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.SpecialNeed;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.sites.RoomKind;
import org.cordon.sites.SiteRules;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the rule tables of isolation sites; each question is asked once for each version of a table. */
@Component
class DmnSiteRules implements SiteRules {

    private record Question(String tableId, String input, String value) {}

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final EngineAccess engine;
    private final Map<Question, DmnDecisionRuleResult> answers = new ConcurrentHashMap<>();

    DmnSiteRules(@Lazy DecisionService decisions, @Lazy RepositoryService repository, EngineAccess engine) {
        this.decisions = decisions;
        this.repository = repository;
        this.engine = engine;
    }

    @Override
    public boolean needsSample(boolean occupantTurnedPositive) {
        return ask("RoomClearance", "leftBecause", occupantTurnedPositive ? "turnedPositive" : "other")
                .getEntry("environmentSample");
    }

    @Override
    public List<RoomKind> kindsFor(SpecialNeed need) {
        String kinds = ask("RoomNeed", "need", need.code()).getEntry("roomKinds");
        return Arrays.stream(kinds.split(",")).map(RoomKind::ofCode).toList();
    }

    @Override
    public int rank(KeyPersonCategory category) {
        return ask("QueueOrder", "category", category.code()).getEntry("rank");
    }

    private DmnDecisionRuleResult ask(String table, String input, String value) {
        return engine.asSystem(
                () -> answers.computeIfAbsent(new Question(latest(table), input, value), this::evaluate));
    }

    private String latest(String table) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private DmnDecisionRuleResult evaluate(Question question) {
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableById(question.tableId(), Map.of(question.input(), question.value()))
                .getSingleResult();
        if (row == null) {
            throw new IllegalStateException("The rule table " + question.tableId() + " has no row for "
                    + question.value() + ": add one in Camunda Modeler and deploy it");
        }
        return row;
    }
}
