package org.cordon.imports.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The first row of a file: the names of its columns, without blanks around them. */
public final class Headings {

    /** Columns that we add to rejected rows; ignored when such a file comes back. */
    public static final List<String> REASON_COLUMNS = List.of("line_no", "error_code", "error_message");

    private final List<String> names;
    private final Map<String, Integer> positions;

    private Headings(List<String> names, Map<String, Integer> positions) {
        this.names = names;
        this.positions = positions;
    }

    public static Headings of(CsvRow first) {
        List<String> names = first.cells().stream().map(Cells::clean).toList();
        Map<String, Integer> positions = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!name.isEmpty() && positions.putIfAbsent(name, i) != null && !REASON_COLUMNS.contains(name)) {
                twice.add(name);
            }
        }
        if (!twice.isEmpty()) {
            throw FileRefused.atLine(
                    first.line(), "import.file.headingTwice", "Two columns have the same heading: " + twice, twice);
        }
        return new Headings(names, Map.copyOf(positions));
    }

    boolean has(String heading) {
        return positions.containsKey(heading);
    }

    int position(String heading) {
        return positions.getOrDefault(heading, -1);
    }

    int count() {
        return names.size();
    }

    public List<String> names() {
        return names;
    }

    /** True when the last columns are the reasons of an earlier rejection. */
    public static boolean endWithReasons(List<String> names) {
        int data = names.size() - REASON_COLUMNS.size();
        return data > 0 && names.subList(data, names.size()).equals(REASON_COLUMNS);
    }

    boolean areRepeatedBy(List<String> cells) {
        return cells.size() == names.size()
                && Cells.clean(cells.get(0)).equals(names.get(0))
                && cells.stream().map(Cells::clean).toList().equals(names);
    }
}
