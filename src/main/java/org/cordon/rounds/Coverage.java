package org.cordon.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.cordon.pushes.PushScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How far a round is, as the last comparison counted it: the table {@code cordon.round_coverage}. */
@Service
public class Coverage {

    private final JdbcClient jdbc;

    Coverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line for each town, community or grid below the area, in the order of codes.
     *
     * @param area 6, 9 or 12 digits; empty: all of the round
     */
    public List<CoverageLine> lines(long roundId, CoverageLevel level, String area, PushScope scope) {
        return jdbc.sql("""
                        select %1$s, sum(due) as due, sum(sampled) as sampled, sum(exempt) as exempt,
                            sum(unsampled) as unsampled, sum(open_rows) as open_rows
                        from cordon.round_coverage
                        where round_id = :round and %2$s
                          and case when community_code = '' then town_code else community_code end like :area
                        group by %1$s order by %1$s
                        """.formatted(level.columns(), scope.condition("town_code")))
                .param("round", roundId)
                .param("towns", scope.towns())
                .param("area", area + "%")
                .query((row, number) -> line(row, level))
                .list();
    }

    private static CoverageLine line(ResultSet row, CoverageLevel level) throws SQLException {
        return new CoverageLine(
                row.getString("town_code"),
                level.hasCommunity() ? row.getString("community_code") : "",
                level.hasGrid() ? row.getString("grid_code") : "",
                row.getLong("due"),
                row.getLong("sampled"),
                row.getLong("exempt"),
                row.getLong("unsampled"),
                row.getLong("open_rows"));
    }
}
