package org.cordon.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One row of the audit, as it is read. */
public record AuditLine(
        String stream,
        long seq,
        Instant at,
        String actor,
        Set<String> roles,
        Set<String> units,
        String address,
        String route,
        AuditAction action,
        List<String> people,
        String asked,
        List<String> fields,
        String reason,
        String note,
        String result) {

    static AuditLine of(ResultSet row, UnaryOperator<String> opener) throws SQLException {
        return new AuditLine(
                text(row, "stream"),
                row.getLong("seq"),
                AuditChain.instant(row, "at"),
                text(row, "actor"),
                Set.copyOf(list(row, "roles")),
                Set.copyOf(list(row, "units")),
                text(row, "address"),
                text(row, "route"),
                AuditAction.valueOf(text(row, "action")),
                list(row, "people"),
                text(row, "asked"),
                list(row, "fields"),
                text(row, "reason"),
                opener.apply(text(row, "note_sealed")),
                text(row, "result"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return String.valueOf(row.getString(column));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        String text = text(row, column);
        if (text.isEmpty()) {
            return List.of();
        }
        return text.indexOf(',') < 0 ? List.of(text) : List.copyOf(new LinkedHashSet<>(List.of(text.split(","))));
    }
}
