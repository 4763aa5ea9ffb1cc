package org.cordon.platform.audit;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordon.platform.audit.AuditChain.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The rows of the audit that its owner drops, ten thousand at a time: nobody waits for it. */
final class DroppedRows {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedRows.class);
    private static final String TRIMMED = "trimmed";
    private static final long AT_ONCE = 10_000;

    /** The states by which PostgreSQL and H2 refuse somebody without the right. */
    private static final Set<String> FORBIDDEN = Set.of("42501", "90096");

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final AuditKey key;

    DroppedRows(JdbcClient jdbc, TransactionOperations transaction, AuditKey key) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.key = key;
    }

    /** Why nothing may be dropped: the role may not, or everything has to stay for a court or an inquiry. */
    Optional<String> refusal() {
        try {
            jdbc.sql("delete from cordon.audit_entry where 1 = 0").update();
        } catch (DataAccessException e) {
            if (!isForbidden(e)) {
                throw e;
            }
            LOG.error("This role may not drop rows", e);
            return Optional.of("Only the owner of the tables may drop rows of the audit");
        }
        long holds = jdbc.sql("select count(*) from cordon.legal_hold where number is null and lifted_at is null")
                .query(Long.class)
                .single();
        return holds == 0
                ? Optional.empty()
                : Optional.of("A legal hold keeps everybody's data, and the audit with it");
    }

    private static boolean isForbidden(DataAccessException refusal) {
        return refusal.getMostSpecificCause() instanceof SQLException cause
                && FORBIDDEN.contains(String.valueOf(cause.getSQLState()));
    }

    /** The last row before the moment and everything that followed; the newest row of a stream is never among them. */
    Optional<Head> lastBefore(String stream, OffsetDateTime moment) {
        return jdbc.sql("""
                        select seq, at, hash from cordon.audit_entry e where stream = :stream and at < :moment
                          and seq < (select max(seq) from cordon.audit_entry where stream = :stream)
                          and seq < coalesce((select min(seq) from cordon.audit_entry
                                              where stream = :stream and at >= :moment), seq + 1)
                        order by seq desc fetch first 1 row only""")
                .param("stream", stream)
                .param("moment", moment)
                .query((row, number) -> new Head(
                        row.getLong("seq"), AuditChain.instant(row, "at"), String.valueOf(row.getString("hash"))))
                .optional();
    }

    void drop(List<Anchor> trimmings) {
        trimmings.forEach(this::drop);
    }

    private void drop(Anchor until) {
        jdbc.sql("update cordon.audit_stream set trimmed_seq = ?, trimmed_hash = ? where name = ? and trimmed_seq < ?")
                .params(until.seq(), until.hash(), until.stream(), until.seq())
                .update();
        Optional<Long> first = first(until.stream());
        while (first.isPresent() && first.get() <= until.seq()) {
            jdbc.sql("delete from cordon.audit_entry where stream = ? and seq <= ?")
                    .params(until.stream(), Math.min(first.get() + AT_ONCE, until.seq()))
                    .update();
            first = first(until.stream());
        }
    }

    private Optional<Long> first(String stream) {
        return jdbc.sql("select seq from cordon.audit_entry where stream = ? order by seq fetch first 1 row only")
                .param(stream)
                .query(Long.class)
                .optional();
    }

    /** The audit itself says what it was trimmed of. */
    void note(List<Anchor> trimmings) {
        List<AuditEntry> entries = trimmings.stream().map(DroppedRows::entry).toList();
        if (!entries.isEmpty()) {
            transaction.executeWithoutResult(status -> new AuditChain(key).append(jdbc, AuditStream.CHANGES, entries));
        }
    }

    boolean isNoted(Anchor until) {
        return jdbc.sql("select count(*) from cordon.audit_entry where stream = ? and asked = ? and reason = ?")
                        .params(AuditStream.CHANGES.code(), subject(until), TRIMMED)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static String subject(Anchor until) {
        return "audit:%s:%d".formatted(until.stream(), until.seq());
    }

    private static AuditEntry entry(Anchor until) {
        Actor owner = Actor.of(null, Actor.SYSTEM, "", UUID.randomUUID().toString(), "audit-trim");
        return new AuditEntry(owner, AuditAction.ADMIN, List.of(), subject(until), "", TRIMMED, "", "done");
    }
}
