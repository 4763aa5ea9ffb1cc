package org.cordon.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row, ready to be written down.
 *
 * @param fingerprint equal for equal rows; null for a duplicate, whose original has it, and for a row without a shape
 */
record RowVerdict(
        long line,
        RowOutcome outcome,
        @Nullable String fingerprint,
        @Nullable Remark remark) {

    static RowVerdict of(long line, RowOutcome outcome, @Nullable String fingerprint) {
        return new RowVerdict(line, outcome, fingerprint, null);
    }

    static RowVerdict rejected(long line, @Nullable String fingerprint, List<String> cells, Reason reason) {
        return new RowVerdict(line, RowOutcome.REJECTED, fingerprint, new Remark(cells, List.of(reason)));
    }
}
