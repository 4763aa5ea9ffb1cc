package org.cordon.platform.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * One row of a chain as it lies in the database.
 *
 * @param seq 1, 2, 3 ... in its stream, without a gap
 * @param at the database's clock, to the microsecond
 * @param previous the mark of the row before, or {@link AuditKey#START}
 * @param hash the mark of this row: HMAC-SHA-256 of the previous mark and of {@link #canonical}
 */
record AuditRow(String stream, long seq, Instant at, AuditColumns columns, String previous, String hash) {

    private static final String FORM = "cordon-audit-1";

    /**
     * The row as bytes, each field preceded by its length: no value can be mistaken for the end of a field, and two
     * different rows never give the same bytes.
     */
    static byte[] canonical(String stream, long seq, Instant at, AuditColumns columns) {
        StringBuilder form = new StringBuilder();
        for (String field : List.of(FORM, stream, Long.toString(seq), at.toString())) {
            append(form, field);
        }
        columns.inOrder().forEach(field -> append(form, field));
        return form.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] canonical() {
        return canonical(stream, seq, at, columns);
    }

    /** Whether the row is as it was written, whatever stands before it. */
    boolean isMarkedWith(AuditKey key) {
        return hash.equals(key.mark(previous, canonical()));
    }

    static AuditRow of(ResultSet row, int number) throws SQLException {
        return new AuditRow(
                String.valueOf(row.getString("stream")),
                row.getLong("seq"),
                AuditChain.instant(row, "at"),
                AuditColumns.read(row),
                String.valueOf(row.getString("prev_hash")),
                String.valueOf(row.getString("hash")));
    }

    private static void append(StringBuilder form, String field) {
        form.append(field.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(field)
                .append(',');
    }
}
