package org.cordon.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads every stream from its first row on and computes each mark anew. */
final class ChainCheck {

    private static final int PAGE = 5_000;

    private final JdbcClient jdbc;
    private final AuditKey key;
    private final int pageSize;

    ChainCheck(JdbcClient jdbc, AuditKey key) {
        this(jdbc, key, PAGE);
    }

    ChainCheck(JdbcClient jdbc, AuditKey key, int pageSize) {
        this.jdbc = jdbc;
        this.key = key;
        this.pageSize = pageSize;
    }

    /** The first damage, if there is any; what the anchors know must still be there. */
    Optional<AuditDamage> check(Collection<Anchor> anchors) {
        return streams(anchors).stream()
                .flatMap(stream -> check(stream, anchors).stream())
                .findFirst();
    }

    private Set<String> streams(Collection<Anchor> anchors) {
        TreeSet<String> streams = new TreeSet<>(jdbc.sql("select distinct stream from cordon.audit_entry")
                .query(String.class)
                .list());
        anchors.forEach(anchor -> streams.add(anchor.stream()));
        return streams;
    }

    private Optional<AuditDamage> check(String stream, Collection<Anchor> anchors) {
        if (Arrays.stream(AuditStream.values()).noneMatch(known -> known.code().equals(stream))) {
            return Optional.of(new AuditDamage(stream, 1, "there is no such stream"));
        }
        StreamCheck check = new StreamCheck(
                stream,
                key,
                anchors.stream()
                        .filter(anchor -> anchor.stream().equals(stream))
                        .toList());
        for (List<AuditRow> page = page(stream, Long.MIN_VALUE); !page.isEmpty(); page = page(stream, last(page))) {
            Optional<AuditDamage> damage =
                    page.stream().flatMap(row -> check.next(row).stream()).findFirst();
            if (damage.isPresent()) {
                return damage;
            }
        }
        return check.end(count(stream));
    }

    private long count(String stream) {
        return jdbc.sql("select count(*) from cordon.audit_entry where stream = ?")
                .param(stream)
                .query(Long.class)
                .single();
    }

    private List<AuditRow> page(String stream, long after) {
        return jdbc.sql("""
                        select * from cordon.audit_entry where stream = ? and seq > ?
                        order by seq fetch first %d rows only""".formatted(pageSize))
                .params(stream, after)
                .query(ChainCheck::row)
                .list();
    }

    private static long last(List<AuditRow> page) {
        return page.get(page.size() - 1).seq();
    }

    private static AuditRow row(ResultSet row, int number) throws SQLException {
        return new AuditRow(
                String.valueOf(row.getString("stream")),
                row.getLong("seq"),
                AuditChain.instant(row, "at"),
                AuditColumns.read(row),
                String.valueOf(row.getString("prev_hash")),
                String.valueOf(row.getString("hash")));
    }
}
