package org.cordon.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line of a file.
 *
 * @param cells of a line that was rejected, by the headings of the file; empty once they are cleaned away
 * @param reason why it was rejected; null likewise
 */
public record ImportedLine(
        long line,
        RowOutcome outcome,
        Map<String, String> cells,
        @Nullable Reason reason) {

    static ImportedLine of(long line, RowOutcome outcome, @Nullable Remark remark, List<String> headings) {
        if (remark == null || outcome != RowOutcome.REJECTED) {
            return new ImportedLine(line, outcome, Map.of(), null);
        }
        Map<String, String> cells = new TreeMap<>();
        IntStream.range(0, Math.min(headings.size(), remark.cells().size()))
                .forEach(i -> cells.put(headings.get(i), remark.cells().get(i)));
        return new ImportedLine(line, outcome, cells, remark.reasons().get(0));
    }

    boolean saysCells() {
        return !cells.isEmpty();
    }
}
