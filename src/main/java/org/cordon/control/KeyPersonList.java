package org.cordon.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists key persons page by page, each caller seeing only their own. */
@Service
public class KeyPersonList {

    private static final String SELECT = """
            select k.number, k.person_id, k.category, k.measure, s.status, s.unit_code, s.since, s.due_at, s.end_reason
            from cordon.key_person k join cordon.control_status s on s.number = k.number
            where k.number > :after""";

    private static final String OWN = """
            and (s.unit_code in (:units)
                 or exists (select 1 from cordon.control_step o
                            where o.number = k.number and o.left_at is null and o.unit_code in (:units))
                 or exists (select 1 from cordon.responsibility r
                 where r.number = k.number and r.kind = 'TOWN' and r.unit_code in (:units)))""";

    private final JdbcClient jdbc;
    private final CurrentStaff staff;
    private final Clock clock;

    KeyPersonList(JdbcClient jdbc, CurrentStaff staff, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    /** One page, ordered by number. */
    public List<KeyPersonRow> page(KeyPersonFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(filter, parameters);
        if (isHiddenFromCaller(parameters)) {
            return List.of();
        }
        return jdbc.sql(SELECT + conditions + " order by k.number fetch first :limit rows only")
                .params(parameters)
                .query((row, index) -> row(row))
                .list();
    }

    private String conditions(KeyPersonFilter filter, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder();
        parameters.put("after", filter.after() == null ? "" : filter.after());
        parameters.put("limit", filter.limit());
        if (filter.status() != null) {
            sql.append(" and s.status = :status");
            parameters.put("status", filter.status().name());
        }
        if (filter.unit() != null) {
            sql.append(" and s.unit_code = :unit");
            parameters.put("unit", filter.unit());
        }
        if (filter.category() != null) {
            sql.append(" and k.category = :category");
            parameters.put("category", filter.category().name());
        }
        if (filter.overdue() != null) {
            sql.append(filter.overdue() ? " and s.due_at < :now" : " and (s.due_at is null or s.due_at >= :now)");
            parameters.put("now", OffsetDateTime.now(clock));
        }
        if (!staff.seesAllUnits()) {
            sql.append(" ").append(OWN);
            parameters.put("units", staff.unitsOfPeople());
        }
        return sql.toString();
    }

    private static boolean isHiddenFromCaller(Map<String, Object> parameters) {
        return parameters.get("units") instanceof Set<?> units && units.isEmpty();
    }

    private KeyPersonRow row(ResultSet row) throws SQLException {
        Instant dueAt = Timeline.instant(row, "due_at");
        String measure = row.getString("measure");
        return new KeyPersonRow(
                row.getString("number"),
                row.getLong("person_id"),
                KeyPersonCategory.valueOf(row.getString("category")),
                measure == null ? null : Measure.valueOf(measure),
                ControlStatus.valueOf(row.getString("status")),
                row.getString("unit_code"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                dueAt,
                dueAt != null && dueAt.isBefore(clock.instant()),
                row.getString("end_reason"));
    }
}
