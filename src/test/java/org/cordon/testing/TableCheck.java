package org.cordon.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.testing.DecisionTable.Hit;

/** Asks a rule table everything that can be asked and names what it does not answer, or answers more than once. */
public final class TableCheck {

    private TableCheck() {}

    /** Every question must be answered by exactly one row. */
    public static List<String> gapsAndOverlaps(DecisionTable table) {
        return table.questions().stream()
                .flatMap(question -> check(table, question, true))
                .toList();
    }

    /** No question may be answered by two rows. */
    public static List<String> overlaps(DecisionTable table) {
        return table.questions().stream()
                .flatMap(question -> check(table, question, false))
                .toList();
    }

    private static Stream<String> check(DecisionTable table, Map<String, Object> question, boolean complete) {
        List<Hit> hits = table.askCells(question);
        if (hits.size() > 1) {
            return Stream.of("%s: %s is answered by %s".formatted(kind(hits), question, rows(hits)));
        }
        return complete && hits.isEmpty() ? Stream.of("missing: no row answers " + question) : Stream.of();
    }

    private static String kind(List<Hit> hits) {
        return hits.stream().map(Hit::outputs).distinct().count() == 1 ? "doubled" : "conflicting";
    }

    private static List<String> rows(List<Hit> hits) {
        return hits.stream().map(Hit::row).toList();
    }
}
