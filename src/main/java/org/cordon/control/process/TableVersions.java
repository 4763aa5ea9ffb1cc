package org.cordon.control.process;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** Versions of rule tables in one word, such as {@code ControlMeasure:3,LocalOverride:1}. */
final class TableVersions {

    private TableVersions() {}

    static Map<String, Integer> of(String word) {
        return Arrays.stream(word.split(","))
                .map(version -> version.split(":"))
                .collect(Collectors.toMap(version -> version[0], version -> Integer.valueOf(version[1])));
    }

    static String word(Collection<DecisionDefinition> tables) {
        return tables.stream()
                .map(table -> table.getKey() + ":" + table.getVersion())
                .sorted()
                .collect(Collectors.joining(","));
    }
}
