package org.cordon.platform.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.cordon.platform.data.GuardedWrite;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which version of each rule table answers. A table comes into force with the application that first brings it, or goes on
 * with the version that decided before the application knew of this; every later version, a modeller's or another
 * release's, waits until {@link #change} is called for two people.
 */
@Component
public class TablesInForce {

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final EngineAccess engine;
    private final GuardedWrite write;

    TablesInForce(JdbcClient jdbc, @Lazy RepositoryService repository, EngineAccess engine, GuardedWrite write) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.engine = engine;
        this.write = write;
    }

    /** The versions in force by the names of the tables, in alphabetical order. */
    public Map<String, Integer> versions() {
        Map<String, Integer> versions = new TreeMap<>();
        jdbc.sql("select name, version from cordon.rule_table")
                .query((row, index) -> versions.put(row.getString("name"), row.getInt("version")))
                .list();
        return versions;
    }

    /** The versions deployed last of the same tables, in force or waiting. */
    public Map<String, Integer> newest() {
        Set<String> known = versions().keySet();
        return versions(
                engine
                        .asSystem(() -> repository
                                .createDecisionDefinitionQuery()
                                .withoutTenantId()
                                .latestVersion()
                                .list())
                        .stream()
                        .filter(table -> known.contains(table.getKey()))
                        .toList());
    }

    /**
     * The version of the table that answers now.
     *
     * @throws IllegalStateException if there is none, or somebody has deleted it from the engine
     */
    public DecisionDefinition of(String table) {
        Integer version = jdbc.sql("select version from cordon.rule_table where name = ?")
                .param(table)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("The rule table " + table + " is not deployed"));
        DecisionDefinition definition = engine.asSystem(() -> repository
                .createDecisionDefinitionQuery()
                .withoutTenantId()
                .decisionDefinitionKey(table)
                .decisionDefinitionVersion(version)
                .singleResult());
        if (definition == null) {
            throw new IllegalStateException(
                    "Version %d of the rule table %s has been deleted from the engine".formatted(version, table));
        }
        return definition;
    }

    /** Lets these versions answer from the end of this transaction on; tables that are not named keep theirs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Map<String, Integer> versions) {
        versions.forEach((table, version) -> jdbc.sql("update cordon.rule_table set version = ? where name = ?")
                .params(version, table)
                .update());
    }

    /**
     * Keeps in force what decided in a release that did not know of this: of each table that it brought the newest version,
     * whoever deployed it. To be called before anything else is deployed.
     */
    @Transactional
    public void takeOver(String source) {
        List<DecisionDefinition> all = deployed();
        Set<String> brought = versions(of(source, all)).keySet();
        put(versions(
                all.stream().filter(table -> brought.contains(table.getKey())).toList()));
    }

    /** Puts tables into force of which no version ever was: those that this release brings for the first time. */
    @Transactional
    public void adopt(String source) {
        put(versions(of(source, deployed())));
    }

    private List<DecisionDefinition> deployed() {
        return repository.createDecisionDefinitionQuery().withoutTenantId().list();
    }

    private List<DecisionDefinition> of(String source, List<DecisionDefinition> tables) {
        Set<String> ours = repository.createDeploymentQuery().deploymentSource(source).list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
        return tables.stream()
                .filter(table -> ours.contains(table.getDeploymentId()))
                .toList();
    }

    private void put(Map<String, Integer> brought) {
        brought.keySet().removeAll(versions().keySet());
        // another node may start at the same moment
        brought.forEach((table, version) ->
                write.succeeds(() -> jdbc.sql("insert into cordon.rule_table (name, version) values (?, ?)")
                        .params(table, version)
                        .update()));
    }

    private static Map<String, Integer> versions(List<DecisionDefinition> tables) {
        return tables.stream()
                .collect(Collectors.toMap(
                        DecisionDefinition::getKey,
                        DecisionDefinition::getVersion,
                        BinaryOperator.maxBy(Comparator.naturalOrder()),
                        TreeMap::new));
    }
}
