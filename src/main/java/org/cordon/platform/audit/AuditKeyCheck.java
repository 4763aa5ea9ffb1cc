package org.cordon.platform.audit;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with another key than the audit was written with: every further row would be marked with the wrong one,
 * and nothing repairs a chain. The key is told by the newest rows, not by the last alone, which somebody may have changed.
 */
@Component
class AuditKeyCheck implements SmartInitializingSingleton {

    private static final int ROWS = 5;

    private final JdbcClient jdbc;
    private final AuditKey key;

    AuditKeyCheck(JdbcClient jdbc, AuditKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Arrays.stream(AuditStream.values()).map(AuditStream::code).forEach(this::check);
    }

    private void check(String stream) {
        List<AuditRow> newest =
                jdbc.sql("""
                        select * from cordon.audit_entry where stream = ?
                        order by stream, seq desc fetch first %d rows only""".formatted(ROWS)).param(stream).query(AuditRow::of).list();
        if (!newest.isEmpty() && newest.stream().noneMatch(row -> row.isMarkedWith(key))) {
            throw AuditKeyUnusable.needsTheOldKey(stream);
        }
    }
}
