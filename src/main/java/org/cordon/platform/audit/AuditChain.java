package org.cordon.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds rows to the end of a stream. The caller's transaction holds the stream until it ends, so that rows follow each
 * other without a gap, also when several nodes write.
 */
final class AuditChain {

    private static final String COLUMNS = String.join(", ", AuditColumns.NAMES);
    private static final String INSERT = "insert into cordon.audit_entry (stream, seq, at, " + COLUMNS
            + ", prev_hash, hash) values (?, ?, ?, " + "?, ".repeat(AuditColumns.NAMES.size()) + "?, ?)";

    private final AuditKey key;

    AuditChain(AuditKey key) {
        this.key = key;
    }

    /** Needs a running transaction on the connection of {@code jdbc}. */
    void append(JdbcClient jdbc, AuditStream stream, List<AuditEntry> entries) {
        long seen = jdbc.sql("select seen_seq from cordon.audit_stream where name = ? for update")
                .param(stream.code())
                .query(Long.class)
                .single();
        Head head = headFrom(seen, jdbc, stream.code()).orElse(new Head(0, Instant.EPOCH, AuditKey.START));
        Instant at = later(now(jdbc), head.at());
        for (AuditEntry entry : entries) {
            head = append(jdbc, stream.code(), head, at, AuditColumns.of(entry));
        }
        jdbc.sql("update cordon.audit_stream set seen_seq = ? where name = ?")
                .params(head.seq(), stream.code())
                .update();
    }

    private Head append(JdbcClient jdbc, String stream, Head head, Instant at, AuditColumns columns) {
        long seq = head.seq() + 1;
        String hash = key.mark(head.hash(), AuditRow.canonical(stream, seq, at, columns));
        List<Object> values = new ArrayList<>(List.of(stream, seq, at.atOffset(ZoneOffset.UTC)));
        values.addAll(columns.parameters());
        values.add(head.hash());
        values.add(hash);
        jdbc.sql(INSERT).params(values).update();
        return new Head(seq, at, hash);
    }

    /** The newest row of a stream. */
    static Optional<Head> head(JdbcClient jdbc, String stream) {
        return newest(0, jdbc, stream);
    }

    /** The same, where a row is known that stands near the end; it may have been cut off, or be none. */
    private static Optional<Head> headFrom(long seen, JdbcClient jdbc, String stream) {
        return newest(seen, jdbc, stream).or(() -> head(jdbc, stream));
    }

    private static Optional<Head> newest(long from, JdbcClient jdbc, String stream) {
        return jdbc.sql("""
                        select seq, at, hash from cordon.audit_entry
                        where stream = ? and seq >= ? order by stream, seq desc fetch first 1 row only""").params(stream, from).query(AuditChain::head).optional();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong("seq"), instant(row, "at"), String.valueOf(row.getString("hash")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? Instant.EPOCH : at.toInstant();
    }

    /** The database's clock; a transaction that began early or waited for its turn does not put a row back in time. */
    static Instant now(JdbcClient jdbc) {
        return jdbc.sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single()
                .toInstant()
                .truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** Where a stream ends. */
    record Head(long seq, Instant at, String hash) {}
}
