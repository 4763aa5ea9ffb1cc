package org.cordon.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.pushes.PushScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How far a round is, as the last comparison counted it: the table {@code cordon.round_coverage}. */
@Service
public class Coverage {

    private final JdbcClient jdbc;
    private final RoundComparisons comparisons;

    Coverage(JdbcClient jdbc, RoundComparisons comparisons) {
        this.jdbc = jdbc;
        this.comparisons = comparisons;
    }

    /**
     * A line for each town, community or grid below the area, in the order of codes, with the comparison that counted them:
     * read by one statement, so that none comes in between.
     *
     * @param area 6, 9 or 12 digits; empty: all of the round
     */
    public CoverageReport report(long roundId, CoverageLevel level, String area, PushScope scope) {
        List<Counted> counted = jdbc.sql("""
                        select %1$s, sum(due) as due, sum(sampled) as sampled, sum(exempt) as exempt,
                            sum(unsampled) as unsampled, sum(open_rows) as open_rows,
                            (select max(id) from cordon.round_comparison where round_id = :round) as comparison_id
                        from cordon.round_coverage
                        where round_id = :round and %2$s
                          and case when community_code = '' then town_code else community_code end like :area
                        group by %1$s order by %1$s
                        """.formatted(level.columns(), scope.condition("town_code")))
                .param("round", roundId)
                .param("towns", scope.towns())
                .param("area", area + "%")
                .query((row, number) -> new Counted(row.getLong("comparison_id"), line(row, level)))
                .list();
        RoundComparison comparison = counted.isEmpty()
                ? comparisons.last(roundId, 1).stream().findFirst().orElse(null)
                : comparisons.require(counted.get(0).comparisonId());
        return new CoverageReport(
                comparison, counted.stream().map(Counted::line).toList());
    }

    /** What the reader may see of each of the rounds that was compared, be it nobody, by one statement. */
    public Map<Long, CoverageTotal> totals(Collection<Long> roundIds, PushScope scope) {
        if (roundIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select t.id, c.started_at, coalesce(sum(v.due), 0) as due,
                            coalesce(sum(v.sampled), 0) as sampled, coalesce(sum(v.exempt), 0) as exempt,
                            coalesce(sum(v.unsampled), 0) as unsampled, coalesce(sum(v.open_rows), 0) as open_rows
                        from cordon.test_round t
                        join cordon.round_comparison c
                            on c.id = (select max(id) from cordon.round_comparison where round_id = t.id)
                        left join cordon.round_coverage v on v.round_id = t.id and %s
                        where t.id in (:rounds)
                        group by t.id, c.started_at
                        """.formatted(scope.condition("v.town_code")))
                .param("rounds", roundIds)
                .param("towns", scope.towns())
                .query((row, number) -> Map.entry(
                        row.getLong("id"), new CoverageTotal(Rounds.moment(row, "started_at"), line(row, "", "", ""))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Counted(long comparisonId, CoverageLine line) {}

    private static CoverageLine line(ResultSet row, CoverageLevel level) throws SQLException {
        return line(
                row,
                row.getString("town_code"),
                level.hasCommunity() ? row.getString("community_code") : "",
                level.hasGrid() ? row.getString("grid_code") : "");
    }

    private static CoverageLine line(ResultSet row, String town, String community, String grid) throws SQLException {
        return new CoverageLine(
                town,
                community,
                grid,
                row.getLong("due"),
                row.getLong("sampled"),
                row.getLong("exempt"),
                row.getLong("unsampled"),
                row.getLong("open_rows"));
    }
}
