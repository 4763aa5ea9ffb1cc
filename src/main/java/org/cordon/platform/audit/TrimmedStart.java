package org.cordon.platform.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.cordon.platform.audit.AuditChain.Head;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a stream begins that was trimmed: the anchor file is believed, and database and file must say the same. */
final class TrimmedStart {

    private static final Head NOTHING = new Head(0, Instant.EPOCH, AuditKey.START);

    private final JdbcClient jdbc;
    private final AuditKey key;

    TrimmedStart(JdbcClient jdbc, AuditKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /** The last row that was dropped; number 0 where none was. */
    Head start(String stream, Collection<Anchor> anchors, AuditDamages damages) {
        anchors.stream()
                .filter(anchor -> anchor.isTrimming() && !anchor.isTrimmedWith(key))
                .forEach(anchor -> damages.add(new AuditDamage(
                        stream, anchor.seq(), "the anchor file says without the key's mark that it was dropped")));
        Head start = anchors.stream()
                .filter(anchor -> anchor.isTrimmedWith(key))
                .max(Comparator.comparingLong(Anchor::seq))
                .map(anchor -> new Head(anchor.seq(), anchor.at(), anchor.hash()))
                .orElse(NOTHING);
        compare(stream, start, damages);
        return start;
    }

    private void compare(String stream, Head start, AuditDamages damages) {
        boolean agree = jdbc.sql(
                                "select count(*) from cordon.audit_stream where name = ? and trimmed_seq = ? and trimmed_hash = ?")
                        .params(stream, start.seq(), start.hash())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!agree) {
            damages.add(new AuditDamage(
                    stream,
                    start.seq(),
                    "the database does not say, as the anchor file does, that the rows up to it were dropped"));
        }
        long left = start.seq() == 0 ? 0 : left(stream, start.seq());
        if (left > 0) {
            damages.add(new AuditDamage(
                    stream,
                    start.seq(),
                    "it and those before it were to be dropped, and %d are still there".formatted(left)));
        }
    }

    private long left(String stream, long until) {
        return jdbc.sql("select count(*) from cordon.audit_entry where stream = ? and seq <= ?")
                .params(stream, until)
                .query(Long.class)
                .single();
    }
}
