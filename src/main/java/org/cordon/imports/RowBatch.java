package org.cordon.imports;

import java.util.List;

/** Rows that share a transaction. */
record RowBatch<T>(ImportJob job, RowHandler<T> handler, List<PreparedRow<T>> rows) {

    List<RowBatch<T>> halves() {
        int half = rows.size() / 2;
        return List.of(part(0, half), part(half, rows.size()));
    }

    private RowBatch<T> part(int from, int to) {
        return new RowBatch<>(job, handler, rows.subList(from, to));
    }
}
