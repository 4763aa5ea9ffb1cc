package org.cordon.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a day of a reader needs to know of a row, of which there are hundreds of thousands: a look, or a refusal.
 *
 * @param roles the list as it lies in the database, as are units and people
 */
record Look(Instant at, String actor, String roles, String units, AuditAction action, String people, String asked) {

    static final String COLUMNS = "at, actor, roles, units, action, people, asked";

    static Look of(ResultSet row) throws SQLException {
        return new Look(
                AuditChain.instant(row, "at"),
                String.valueOf(row.getString("actor")),
                String.valueOf(row.getString("roles")),
                String.valueOf(row.getString("units")),
                AuditAction.valueOf(row.getString("action")),
                String.valueOf(row.getString("people")),
                String.valueOf(row.getString("asked")));
    }

    boolean isRefusal() {
        return action == AuditAction.DENIED;
    }

    /** The number that was asked for, answered or not; otherwise the only person who was seen. */
    String named() {
        if (isRefusal() || !asked.isEmpty()) {
            return asked;
        }
        return people.indexOf(',') < 0 ? people : "";
    }

    /** Each person of a look at clear text. */
    Stream<ClearLook> clear() {
        return set(people).stream().map(person -> new ClearLook(actor, set(roles), set(units), person, at));
    }

    static Set<String> set(String list) {
        return list.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(list.split(",")));
    }
}
