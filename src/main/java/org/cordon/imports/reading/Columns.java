package org.cordon.imports.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cordon.platform.errors.Refused;

/** Which columns of one file feed which of our fields: a mapping held against the headings. */
public final class Columns {

    private final Headings headings;
    private final Mapping mapping;
    private final Map<String, List<Integer>> positions;

    private Columns(Headings headings, Mapping mapping, Map<String, List<Integer>> positions) {
        this.headings = headings;
        this.mapping = mapping;
        this.positions = positions;
    }

    /** Refuses a mapping that does not fit the kind or the file, by the names that do not fit. */
    public static Columns of(Headings headings, Mapping mapping, Fields fields) {
        Map<String, List<String>> wanted =
                mapping.columns().isEmpty() ? HeadingWords.of(fields).columns(headings.names()) : mapping.columns();
        refuseUnknownFields(mapping, fields);
        refuseMissingHeadings(wanted, headings);
        refuseUnsatisfied(fields, wanted, mapping, headings);
        refuseForeignHeadings(headings, mapping, fields);
        refuseIdsWithoutSource(fields, wanted.keySet(), mapping);
        Map<String, List<Integer>> positions = new LinkedHashMap<>();
        wanted.forEach((field, names) ->
                positions.put(field, names.stream().map(headings::position).toList()));
        return new Columns(headings, mapping, positions);
    }

    /** How many of the fields a file with these headings would fill. */
    static long matches(CsvRow headings, Mapping mapping, Fields fields) {
        HeadingWords words = HeadingWords.of(fields);
        Set<String> wanted =
                mapping.columns().values().stream().flatMap(List::stream).collect(Collectors.toSet());
        boolean ours = mapping.columns().isEmpty();
        return headings.cells().stream()
                .map(Cells::clean)
                .filter(heading -> ours ? words.field(heading).isPresent() : wanted.contains(heading))
                .count();
    }

    public Headings headings() {
        return headings;
    }

    /** The row's values by our field names; refuses a row that has not the shape of the headings. */
    public MappedRow map(CsvRow row) {
        refuseWrongShape(row.cells());
        Map<String, List<String>> values = new LinkedHashMap<>();
        positions.forEach((field, columns) -> {
            List<String> known = columns.size() == 1
                    ? word(field, row.cells().get(columns.get(0))).map(List::of).orElse(List.of())
                    : columns.stream()
                            .flatMap(column -> word(field, row.cells().get(column)).stream())
                            .toList();
            if (!known.isEmpty()) {
                values.put(field, known);
            }
        });
        mapping.defaults().forEach((field, value) -> values.putIfAbsent(field, List.of(value)));
        return new MappedRow(values, mapping);
    }

    /** What a cell says in our words; nothing where it says that nobody knows. */
    private Optional<String> word(String field, String cell) {
        String clean = Cells.clean(cell);
        return mapping.isMissing(clean)
                ? Optional.empty()
                : Optional.of(mapping.inOurWords(field, clean)).filter(word -> !mapping.isMissing(word));
    }

    private void refuseWrongShape(List<String> cells) {
        int expected = headings.count();
        boolean surplus = cells.size() > expected
                && cells.stream().skip(expected).anyMatch(cell -> !Cells.clean(cell)
                        .isEmpty());
        if (cells.size() < expected || surplus) {
            throw new Refused(
                    "import.row.shape",
                    "The row has " + cells.size() + " cells, the heading " + expected,
                    cells.size(),
                    expected);
        }
        if (headings.areRepeatedBy(cells)) {
            throw new Refused("import.row.heading", "The row repeats the headings");
        }
    }

    private static void refuseUnknownFields(Mapping mapping, Fields fields) {
        Set<String> unknown = new TreeSet<>(mapping.columns().keySet());
        unknown.addAll(mapping.values().keySet());
        unknown.addAll(mapping.defaults().keySet());
        fields.names().forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw FileRefused.whole(
                    "import.mapping.unknownField",
                    "The mapping names fields that this kind does not have: " + unknown + "; it has " + fields.names(),
                    unknown,
                    fields.names());
        }
    }

    /** A file that claims to speak our words must not lose a column over a slip of the pen. */
    private static void refuseForeignHeadings(Headings headings, Mapping mapping, Fields fields) {
        HeadingWords words = HeadingWords.of(fields);
        Set<String> foreign = new TreeSet<>(headings.names());
        foreign.removeIf(heading -> words.field(heading).isPresent());
        foreign.removeAll(Headings.REASON_COLUMNS);
        foreign.remove("");
        if (mapping.columns().isEmpty() && !foreign.isEmpty()) {
            throw FileRefused.whole(
                    "import.file.foreignHeading",
                    "Line 1 has headings that are none of our fields: " + foreign
                            + "; correct them, or say in a mapping which columns you want",
                    foreign);
        }
    }

    private static void refuseMissingHeadings(Map<String, List<String>> wanted, Headings headings) {
        Set<String> absent = wanted.values().stream()
                .flatMap(List::stream)
                .filter(name -> !headings.has(name))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!absent.isEmpty()) {
            throw FileRefused.whole(
                    "import.mapping.unknownColumn",
                    "The mapping names columns that the file does not have: " + absent + "; line 1 has "
                            + headings.names(),
                    absent,
                    headings.names());
        }
    }

    private static void refuseUnsatisfied(
            Fields fields, Map<String, List<String>> wanted, Mapping mapping, Headings headings) {
        List<String> unsatisfied = new ArrayList<>();
        for (Set<String> group : fields.needed()) {
            if (group.stream()
                    .noneMatch(field ->
                            wanted.containsKey(field) || mapping.defaults().containsKey(field))) {
                unsatisfied.add(String.join(" or ", new TreeSet<>(group)));
            }
        }
        if (!unsatisfied.isEmpty()) {
            throw FileRefused.atLine(
                    1,
                    "import.file.columnMissing",
                    "No column for " + unsatisfied + "; line 1 has " + headings.names(),
                    unsatisfied,
                    headings.names());
        }
    }

    private static void refuseIdsWithoutSource(Fields fields, Set<String> mapped, Mapping mapping) {
        Set<String> ids = new TreeSet<>(fields.foreignIds());
        ids.retainAll(mapped);
        if (!ids.isEmpty() && mapping.source() == null) {
            throw FileRefused.whole(
                    "import.mapping.sourceMissing",
                    "The ids in " + ids + " mean nothing without who gave them out: name it in the mapping, as in"
                            + " {\"source\": \"tianjin-2020\"}",
                    ids);
        }
    }
}
