package org.cordon.platform.audit;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.platform.audit.AuditChain.Head;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads every stream from its first row, or the first that was not dropped, and computes each mark anew. */
final class ChainCheck {

    private static final int PAGE = 5_000;

    private final JdbcClient jdbc;
    private final AuditKey key;
    private final TrimmedStart trimming;
    private final int pageSize;

    ChainCheck(JdbcClient jdbc, AuditKey key) {
        this(jdbc, key, PAGE);
    }

    ChainCheck(JdbcClient jdbc, AuditKey key, int pageSize) {
        this.jdbc = jdbc;
        this.key = key;
        this.trimming = new TrimmedStart(jdbc, key);
        this.pageSize = pageSize;
    }

    /** Everything that is wrong; what the anchors know must still be there. */
    AuditDamages check(Collection<Anchor> anchors) {
        AuditDamages damages = new AuditDamages();
        streams(anchors).forEach(stream -> check(stream, anchors, damages));
        return damages;
    }

    private Set<String> streams(Collection<Anchor> anchors) {
        TreeSet<String> streams = new TreeSet<>(jdbc.sql("select distinct stream from cordon.audit_entry")
                .query(String.class)
                .list());
        anchors.forEach(anchor -> streams.add(anchor.stream()));
        return streams;
    }

    private void check(String stream, Collection<Anchor> anchors, AuditDamages damages) {
        if (Arrays.stream(AuditStream.values()).noneMatch(known -> known.code().equals(stream))) {
            damages.add(new AuditDamage(stream, 1, "there is no such stream"));
            return;
        }
        List<Anchor> known = anchors.stream()
                .filter(anchor -> anchor.stream().equals(stream))
                .toList();
        Head start = trimming.start(stream, known, damages);
        StreamCheck check = new StreamCheck(stream, key, start, known);
        long first = start.seq() == 0 ? Long.MIN_VALUE : start.seq();
        long last = first;
        for (List<AuditRow> page = page(stream, last); !page.isEmpty(); page = page(stream, last)) {
            page.forEach(row -> check.next(row).ifPresent(damages::add));
            last = page.get(page.size() - 1).seq();
        }
        check.end(count(stream, first, last)).forEach(damages::add);
    }

    /** Up to the last row that was read: meanwhile others go on writing. */
    private long count(String stream, long first, long last) {
        return jdbc.sql("select count(*) from cordon.audit_entry where stream = ? and seq > ? and seq <= ?")
                .params(stream, first, last)
                .query(Long.class)
                .single();
    }

    private List<AuditRow> page(String stream, long after) {
        return jdbc.sql("""
                        select * from cordon.audit_entry where stream = ? and seq > ?
                        order by seq fetch first %d rows only""".formatted(pageSize))
                .params(stream, after)
                .query(AuditRow::of)
                .list();
    }
}
