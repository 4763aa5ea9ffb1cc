package org.cordon.platform.audit;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the audit holds, for tests. */
public final class AuditRows {

    private final JdbcClient jdbc;

    public AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Line> ofRequest(String requestId) {
        return jdbc.sql("select * from cordon.audit_entry where request_id = ? order by stream, seq")
                .param(requestId)
                .query((row, number) -> new Line(
                        row.getString("actor"),
                        row.getString("route"),
                        row.getString("action"),
                        Arrays.asList(row.getString("people").split(",")),
                        row.getString("asked"),
                        row.getString("fields"),
                        row.getString("reason"),
                        row.getString("result")))
                .list();
    }

    /** The rows of this purpose, such as {@code import}, about this subject. */
    public List<Line> inBackground(String purpose, String subject) {
        return jdbc
                .sql("select request_id from cordon.audit_entry where actor = 'system' and reason = ? and asked = ?")
                .params(purpose, subject)
                .query(String.class)
                .list()
                .stream()
                .flatMap(id -> ofRequest(id).stream())
                .toList();
    }

    /** One row. */
    public record Line(
            String actor,
            String route,
            String action,
            List<String> people,
            String asked,
            String fields,
            String reason,
            String result) {}
}
