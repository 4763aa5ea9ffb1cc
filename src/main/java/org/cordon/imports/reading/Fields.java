package org.cordon.imports.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fields that a kind of import knows, and which of them a file must bring.
 *
 * @param needed each group is satisfied by any one of its fields
 * @param foreignIds fields whose ids mean something only together with the mapping's source
 * @param oftenOne fields that often hold for a whole file, so that it has no column for them
 */
public record Fields(List<String> names, List<Set<String>> needed, Set<String> foreignIds, List<String> oftenOne) {

    public static Fields named(List<String> names) {
        return new Fields(names, List.of(), Set.of(), List.of());
    }

    public Fields and(String... more) {
        return new Fields(Stream.concat(names.stream(), Stream.of(more)).toList(), needed, foreignIds, oftenOne);
    }

    public Fields withForeignIds(String... ids) {
        return new Fields(names, needed, Set.of(ids), oftenOne);
    }

    public Fields oftenOne(String... fields) {
        return new Fields(names, needed, foreignIds, List.of(fields));
    }

    public Fields needingAnyOf(String... alternatives) {
        List<Set<String>> groups = new ArrayList<>(needed);
        groups.add(Set.of(alternatives));
        return new Fields(names, List.copyOf(groups), foreignIds, oftenOne);
    }
}
