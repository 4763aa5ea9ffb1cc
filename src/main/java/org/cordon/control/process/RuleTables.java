package org.cordon.control.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.cordon.control.RuleRow;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.platform.engine.TablesInForce;
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
    private final TablesInForce inForce;
    private final EngineAccess engine;
    private final RuleTrace trace;
    private final Map<String, String> sources = new ConcurrentHashMap<>();

    RuleTables(
            DecisionService decisions,
            RepositoryService repository,
            TablesInForce inForce,
            EngineAccess engine,
            RuleTrace trace) {
        this.inForce = inForce;
        this.decisions = decisions;
        this.repository = repository;
        this.engine = engine;
        this.trace = trace;
    }

    /** The version of the table in force. */
    DecisionDefinition inForce(String table) {
        return inForce.of(table);
    }

    /**
     * The tables in these versions, by their names.
     *
     * @throws IllegalStateException if one of them has been deleted from the engine
     */
    Map<String, DecisionDefinition> in(Map<String, Integer> versions) {
        Map<String, DecisionDefinition> found = new TreeMap<>();
        engine
                .asSystem(() -> repository
                        .createDecisionDefinitionQuery()
                        .withoutTenantId()
                        .list())
                .stream()
                .filter(table -> Objects.equals(versions.get(table.getKey()), table.getVersion()))
                .forEach(table -> found.put(table.getKey(), table));
        versions.forEach((table, version) -> {
            if (!found.containsKey(table)) {
                throw new IllegalStateException(
                        "Version %d of the rule table %s has been deleted from the engine".formatted(version, table));
            }
        });
        return found;
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
                .withoutTenantId()
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
