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

    /** The columns of a look. */
    static final String LOOK = "at, actor, roles, units, action, people, asked, fields";

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

    /** What a day of a reader needs to know of a row, of which there are hundreds of thousands: see {@link #LOOK}. */
    static AuditLine look(ResultSet row) throws SQLException {
        return new AuditLine(
                "",
                0,
                AuditChain.instant(row, "at"),
                text(row, "actor"),
                Set.copyOf(list(row, "roles")),
                Set.copyOf(list(row, "units")),
                "",
                "",
                AuditAction.valueOf(text(row, "action")),
                list(row, "people"),
                text(row, "asked"),
                list(row, "fields"),
                "",
                "",
                "");
    }

    /** Whether the row says that a member of staff saw people; reading the audit is no such look. */
    boolean isLook() {
        return !actor.equals(Actor.SYSTEM)
                && !fields.contains(AuditLog.FIELD)
                && (action == AuditAction.READ || action == AuditAction.REVEAL || action == AuditAction.SEARCH);
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
