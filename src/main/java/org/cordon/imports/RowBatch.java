package org.cordon.imports;

import java.util.List;

/** Rows that share a transaction. */
record RowBatch<T>(ImportJob job, RowHandler<T> handler, List<PreparedRow<T>> rows) {

    RowBatch<T> only(PreparedRow<T> row) {
        return new RowBatch<>(job, handler, List.of(row));
    }
}
