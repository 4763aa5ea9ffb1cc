package org.cordon.control.editions;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which rule tables differ between two sets of versions. */
final class TableChanges {

    private TableChanges() {}

    /**
     * One entry for each table that differs, such as {@code LocalOverride 1 → 2}.
     *
     * @param before versions as {@link org.cordon.control.RuleBook#versions()} names them
     */
    static List<String> between(String before, String after) {
        Map<String, String> then = versions(before);
        Map<String, String> now = versions(after);
        Set<String> tables = new LinkedHashSet<>(now.keySet());
        tables.removeIf(table -> Objects.equals(now.get(table), then.get(table)));
        return tables.stream()
                .sorted()
                .map(table -> table + " " + then.getOrDefault(table, "-") + " → " + now.get(table))
                .toList();
    }

    private static Map<String, String> versions(String word) {
        return Arrays.stream(word.split(","))
                .map(version -> version.split(":"))
                .collect(Collectors.toMap(version -> version[0], version -> version[1]));
    }
}
