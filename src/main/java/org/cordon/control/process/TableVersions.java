package org.cordon.control.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** Versions of rule tables in one word, such as {@code ControlMeasure:3,LocalOverride:1}. */
final class TableVersions {

    private final Map<String, Integer> versions;
    private final RuleTables tables;

    TableVersions(String versions, RuleTables tables) {
        this.versions = Arrays.stream(versions.split(","))
                .map(version -> version.split(":"))
                .collect(Collectors.toMap(version -> version[0], version -> Integer.valueOf(version[1])));
        this.tables = tables;
    }

    static String of(List<DecisionDefinition> tables) {
        return tables.stream()
                .map(table -> table.getKey() + ":" + table.getVersion())
                .collect(Collectors.joining(","));
    }

    /** The named version; the newest of a table that was not named. */
    DecisionDefinition of(String table) {
        Integer version = versions.get(table);
        return version == null ? tables.latest(table) : tables.version(table, version);
    }
}
