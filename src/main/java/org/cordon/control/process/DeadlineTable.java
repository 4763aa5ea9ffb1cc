package org.cordon.control.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.stereotype.Component;

/** The deployed rule table of deadlines; each row is evaluated once for each version of the table. */
@Component
class DeadlineTable {

    private static final String DECISION = "TaskDeadline";

    /** An ISO 8601 duration and where it counts from. */
    record Row(String limit, String countFrom) {

        boolean countsFromListing() {
            return "listed".equals(countFrom) || "listedByDay".equals(countFrom);
        }

        /** No time passes at night. */
        boolean restsAtNight() {
            return countFrom.endsWith("ByDay");
        }

        boolean countsFromMidnight() {
            return "midnight".equals(countFrom);
        }
    }

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final EngineAccess engine;
    private final Map<String, Row> rows = new ConcurrentHashMap<>();

    DeadlineTable(DecisionService decisions, RepositoryService repository, EngineAccess engine) {
        this.decisions = decisions;
        this.repository = repository;
        this.engine = engine;
    }

    Row row(String deadline, String edition) {
        String table = engine.asSystem(this::latest).getId();
        return rows.computeIfAbsent(
                table + "/" + edition + "/" + deadline,
                key -> engine.asSystem(() -> evaluate(table, deadline, edition)));
    }

    private DecisionDefinition latest() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult();
    }

    private Row evaluate(String table, String deadline, String edition) {
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableById(table, Map.of("deadline", deadline, "edition", edition))
                .getSingleResult();
        if (row == null) {
            throw new IllegalStateException("The rule table TaskDeadline has no row for " + deadline + " in edition "
                    + edition + ": add one in Camunda Modeler and deploy it");
        }
        return new Row(row.getEntry("limit"), row.getEntry("countFrom"));
    }
}
