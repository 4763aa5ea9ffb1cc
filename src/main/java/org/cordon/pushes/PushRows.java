package org.cordon.pushes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of lists, as far as somebody may see them: the table {@code cordon.push_row}. */
@Repository
class PushRows {

    private final JdbcClient jdbc;

    PushRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of places; from the row on that was the last of the page before, 0 for the first page. */
    List<PushRow> page(PushScope scope, RowFilter filter, long after, int limit) {
        Optional<PushRow> last = one(scope, after);
        if (after > 0 && last.isEmpty()) {
            return List.of();
        }
        // values, not a subquery: only so does PostgreSQL enter its index there
        String from = last.isPresent()
                ? " and (w.town_code, w.community_code, w.grid_code, w.id) > (:lastTown, :lastCommunity, :lastGrid, :lastId)"
                : "";
        return filtered(
                        scope,
                        filter,
                        from + " order by w.town_code, w.community_code, w.grid_code, w.id"
                                + " fetch first :limit rows only")
                .param("lastTown", last.map(PushRow::townCode).orElse(""))
                .param("lastCommunity", last.map(PushRow::communityCode).orElse(""))
                .param("lastGrid", last.map(PushRow::gridCode).orElse(""))
                .param("lastId", after)
                .param("limit", limit)
                .query(PushRows::row)
                .list();
    }

    /** In the order of due times; from the row on that was the last of the page before, 0 for the first page. */
    List<PushRow> byDue(PushScope scope, RowFilter filter, long after, int limit) {
        Optional<PushRow> last = one(scope, after);
        String from = last.isPresent() ? " and (w.due_at > :lastDue or (w.due_at = :lastDue and w.id > :lastId))" : "";
        return filtered(scope, filter, from + " order by w.due_at, w.id fetch first :limit rows only")
                .param(
                        "lastDue",
                        last.map(row -> row.dueAt().atOffset(ZoneOffset.UTC)).orElse(null))
                .param("lastId", after)
                .param("limit", limit)
                .query(PushRows::row)
                .list();
    }

    /** About a resident, or about whom files name, the first due first. */
    List<PushRow> about(
            PushScope scope, RowFilter filter, @Nullable Long residentId, @Nullable Long personId, int limit) {
        return filtered(
                        scope,
                        filter,
                        " and (w.resident_id = :aboutResident or w.person_id = :aboutPerson)"
                                + " order by w.due_at, w.id fetch first :limit rows only")
                .param("aboutResident", residentId)
                .param("aboutPerson", personId)
                .param("limit", limit)
                .query(PushRows::row)
                .list();
    }

    /** What somebody has told since, and nobody has told anew or taken back, the latest first. */
    List<PushRow> toldBy(PushScope scope, String userId, Instant since, int limit) {
        return jdbc.sql("""
                        select w.* from cordon.push_row w join cordon.push_row_event e on e.row_id = w.id
                        where e.user_id = :user and e.happened_at >= :since and e.kind = 'ANSWERED'
                          and not exists (
                            select 1 from cordon.push_row_event l
                            where l.row_id = e.row_id and l.id > e.id and l.kind in ('ANSWERED', 'UNDONE'))
                          and
                        """ + scope.condition("w.town_code") + " order by e.id desc fetch first :limit rows only")
                .param("user", userId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("towns", scope.towns())
                .param("limit", limit)
                .query(PushRows::row)
                .list();
    }

    /** How many there are, counted no further than the limit. */
    int count(PushScope scope, RowFilter filter, int limit) {
        return jdbc.sql("select count(*) from (select w.id from cordon.push_row w where "
                        + scope.condition("w.town_code")
                        + filter.conditions()
                        + " fetch first :limit rows only) counted")
                .params(filter.parameters())
                .param("towns", scope.towns())
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** The highest id, 0 for none. */
    long newest(PushScope scope, RowFilter filter) {
        return jdbc.sql("select coalesce(max(w.id), 0) from cordon.push_row w where "
                        + scope.condition("w.town_code")
                        + filter.conditions())
                .params(filter.parameters())
                .param("towns", scope.towns())
                .query(Long.class)
                .single();
    }

    /** Where rows are that somebody still has to go to. */
    List<PlaceOfRows> places(PushScope scope) {
        return jdbc.sql(
                        "select distinct w.community_code, w.grid_code from cordon.push_row w where w.pending = true and "
                                + scope.condition("w.town_code") + " order by w.community_code, w.grid_code")
                .param("towns", scope.towns())
                .query((row, number) -> new PlaceOfRows(row.getString(1), row.getString(2)))
                .list();
    }

    /** Held until the end of the transaction; rows that the caller may not see are left out. */
    List<PushRow> lock(PushScope scope, List<Long> ids) {
        return jdbc.sql("select w.* from cordon.push_row w where w.id in (:ids) and " + scope.condition("w.town_code")
                        + " order by w.id for update")
                .param("ids", ids)
                .param("towns", scope.towns())
                .query(PushRows::row)
                .list();
    }

    List<PushRow> lock(PushScope scope, RowFilter filter, int limit) {
        return filtered(scope, filter, " order by w.id fetch first :limit rows only for update")
                .param("limit", limit)
                .query(PushRows::row)
                .list();
    }

    Optional<PushRow> one(PushScope scope, long id) {
        return jdbc.sql("select w.* from cordon.push_row w where w.id = :id and " + scope.condition("w.town_code"))
                .param("id", id)
                .param("towns", scope.towns())
                .query(PushRows::row)
                .optional();
    }

    private StatementSpec filtered(PushScope scope, RowFilter filter, String rest) {
        StringBuilder sql = new StringBuilder("select w.* from cordon.push_row w where ")
                .append(scope.condition("w.town_code"))
                .append(filter.conditions());
        return jdbc.sql(sql.append(rest).toString()).params(filter.parameters()).param("towns", scope.towns());
    }

    private static PushRow row(ResultSet row, int number) throws SQLException {
        String level = row.getString("claim_level");
        return new PushRow(
                row.getLong("id"),
                row.getLong("batch_id"),
                row.getString("kind"),
                row.getObject("round_id", Long.class),
                row.getObject("line_no", Long.class),
                row.getObject("resident_id", Long.class),
                row.getObject("person_id", Long.class),
                row.getString("town_code"),
                row.getString("community_code"),
                row.getString("grid_code"),
                row.getString("state"),
                row.getBoolean("pending"),
                Moments.of(row, "due_at"),
                Moments.of(row, "pushed_at"),
                level == null ? null : ClaimLevel.valueOf(level),
                row.getString("claimed_by"),
                Moments.optional(row, "claimed_at"),
                row.getInt("visits"),
                row.getInt("unclaimed_alarm"),
                row.getInt("late_alarm"));
    }
}
