package org.cordon.control.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.cordon.control.RuleRow;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.stereotype.Component;

/** Asks deployed rule tables and says which row answered. */
@Component
class RuleTables {

    /**
     * One answer.
     *
     * @param outputs what the row says; a cell left empty is absent
     */
    record Answer(RuleRow row, Map<String, Object> outputs) {

        String text(String output) {
            return String.valueOf(outputs.getOrDefault(output, ""));
        }
    }

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final EngineAccess engine;
    private final RuleTrace trace;
    private final Map<String, String> sources = new ConcurrentHashMap<>();

    RuleTables(DecisionService decisions, RepositoryService repository, EngineAccess engine, RuleTrace trace) {
        this.decisions = decisions;
        this.repository = repository;
        this.engine = engine;
        this.trace = trace;
    }

    /** The newest deployed version of the table. */
    DecisionDefinition latest(String table) {
        return deployed().apply(table);
    }

    /** The newest version of every table, as they are deployed at this moment. */
    Function<String, DecisionDefinition> deployed() {
        Map<String, DecisionDefinition> newest = engine
                .asSystem(() -> repository
                        .createDecisionDefinitionQuery()
                        .withoutTenantId()
                        .latestVersion()
                        .list())
                .stream()
                .collect(Collectors.toMap(DecisionDefinition::getKey, Function.identity()));
        return table -> Optional.ofNullable(newest.get(table))
                .orElseThrow(() -> new IllegalStateException("The rule table " + table + " is not deployed"));
    }

    /** One version of the table, however many were deployed since. */
    DecisionDefinition version(String table, int version) {
        return find(table, version)
                .orElseThrow(() -> new IllegalStateException(
                        "Version %d of the rule table %s has been deleted from the engine".formatted(version, table)));
    }

    /** A row of the version that was deployed then; without its source if that version has been deleted since. */
    RuleRow row(String table, int version, String row) {
        return engine.asSystem(() -> find(table, version)
                .map(then -> row(then, List.of(row)))
                .orElseGet(() -> new RuleRow(table, version, row, "")));
    }

    private Optional<DecisionDefinition> find(String table, int version) {
        return engine.asSystem(() -> Optional.ofNullable(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .decisionDefinitionVersion(version)
                .singleResult()));
    }

    /** The one row that fits, if any; the engine refuses a table in which several do. */
    Optional<Answer> ask(DecisionDefinition table, Map<String, Object> question) {
        return engine.asSystem(() -> {
            DmnDecisionRuleResult result =
                    decisions.evaluateDecisionTableById(table.getId(), question).getSingleResult();
            return Optional.ofNullable(result)
                    .map(row -> new Answer(row(table, trace.lastRows()), present(row.getEntryMap())));
        });
    }

    Answer require(DecisionDefinition table, Map<String, Object> question) {
        return ask(table, question)
                .orElseThrow(() -> new IllegalStateException("The rule table " + table.getKey() + " has no row for "
                        + question + ": add one in Camunda Modeler and deploy it"));
    }

    /** The words that the rows have in the first column. */
    List<String> firstColumn(DecisionDefinition table) {
        return engine
                .asSystem(() -> repository.getDmnModelInstance(table.getId()))
                .getModelElementsByType(Rule.class)
                .stream()
                .map(row -> row.getInputEntries().iterator().next().getText().getTextContent())
                .map(word -> word.replace("\"", ""))
                .distinct()
                .toList();
    }

    private RuleRow row(DecisionDefinition table, List<String> rows) {
        String row = rows.get(0);
        String source = sources.computeIfAbsent(table.getId() + "/" + row, key -> source(table.getId(), row));
        return new RuleRow(table.getKey(), table.getVersion(), row, source);
    }

    private String source(String tableId, String row) {
        Rule rule = repository.getDmnModelInstance(tableId).getModelElementById(row);
        return rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
    }

    private static Map<String, Object> present(Map<String, Object> outputs) {
        Map<String, Object> present = new HashMap<>();
        outputs.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return present;
    }
}
