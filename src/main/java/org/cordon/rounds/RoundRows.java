package org.cordon.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of rounds, as far as somebody may see them: the table {@code cordon.round_row}. */
@Repository
class RoundRows {

    private final JdbcClient jdbc;

    RoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of places; from the row on that was the last of the page before, 0 for the first page. */
    List<RoundRow> page(long roundId, RoundScope scope, RowFilter filter, long after, int limit) {
        Optional<RoundRow> last = one(roundId, scope, after);
        if (after > 0 && last.isEmpty()) {
            return List.of();
        }
        // values, not a subquery: only so does PostgreSQL enter its index there
        String from = last.isPresent()
                ? " and (w.town_code, w.community_code, w.grid_code, w.id) > (:lastTown, :lastCommunity, :lastGrid, :lastId)"
                : "";
        return filtered(
                        roundId,
                        scope,
                        filter,
                        from + " order by w.town_code, w.community_code, w.grid_code, w.id"
                                + " fetch first :limit rows only")
                .param("lastTown", last.map(RoundRow::townCode).orElse(""))
                .param("lastCommunity", last.map(RoundRow::communityCode).orElse(""))
                .param("lastGrid", last.map(RoundRow::gridCode).orElse(""))
                .param("lastId", after)
                .param("limit", limit)
                .query(RoundRows::row)
                .list();
    }

    /** Held until the end of the transaction; rows that the caller may not see are left out. */
    List<RoundRow> lock(long roundId, RoundScope scope, List<Long> ids) {
        return jdbc.sql("select w.* from cordon.round_row w where w.round_id = :round and w.id in (:ids) and "
                        + scope.condition("w.town_code") + " order by w.id for update")
                .param("round", roundId)
                .param("ids", ids)
                .param("towns", scope.towns())
                .query(RoundRows::row)
                .list();
    }

    List<RoundRow> lock(long roundId, RoundScope scope, RowFilter filter, int limit) {
        return filtered(roundId, scope, filter, " order by w.id fetch first :limit rows only for update")
                .param("limit", limit)
                .query(RoundRows::row)
                .list();
    }

    Optional<RoundRow> one(long roundId, RoundScope scope, long id) {
        return jdbc.sql("select w.* from cordon.round_row w where w.round_id = :round and w.id = :id and "
                        + scope.condition("w.town_code"))
                .param("round", roundId)
                .param("id", id)
                .param("towns", scope.towns())
                .query(RoundRows::row)
                .optional();
    }

    private StatementSpec filtered(long roundId, RoundScope scope, RowFilter filter, String rest) {
        StringBuilder sql = new StringBuilder("select w.* from cordon.round_row w where w.round_id = :round and ")
                .append(scope.condition("w.town_code"));
        filter.columns()
                .keySet()
                .forEach(column ->
                        sql.append(" and w.").append(column).append(" = :").append(column));
        return jdbc.sql(sql.append(rest).toString())
                .params(filter.columns())
                .param("round", roundId)
                .param("towns", scope.towns());
    }

    private static RoundRow row(ResultSet row, int number) throws SQLException {
        String level = row.getString("claim_level");
        return new RoundRow(
                row.getLong("id"),
                row.getLong("resident_id"),
                row.getString("town_code"),
                row.getString("community_code"),
                row.getString("grid_code"),
                RowState.valueOf(row.getString("state")),
                Rounds.moment(row, "due_at"),
                Rounds.moment(row, "pushed_at"),
                row.getLong("comparison_id"),
                level == null ? null : ClaimLevel.valueOf(level),
                row.getString("claimed_by"),
                Rounds.optionalMoment(row, "claimed_at"));
    }
}
