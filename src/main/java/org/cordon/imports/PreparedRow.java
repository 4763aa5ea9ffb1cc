package org.cordon.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that has been understood, or refused by its own content; nothing has been touched yet.
 *
 * @param command null when the row was refused, then {@code refusal} says why
 */
record PreparedRow<T>(
        long line,
        List<String> cells,
        @Nullable String fingerprint,
        @Nullable T command,
        @Nullable Reason refusal) {

    RowVerdict rejected(Reason reason) {
        return RowVerdict.rejected(line, fingerprint, cells, reason);
    }
}
