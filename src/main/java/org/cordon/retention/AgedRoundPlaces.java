package org.cordon.retention;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.cordon.retention.AgedLists.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The coverage of a test round and its follow-ups by community and grid: of a few doors, a count says who it was. The coverage
 * of towns stays.
 */
@Repository
class AgedRoundPlaces {

    private static final String NOT_HELD =
            "not exists (select 1 from cordon.legal_hold where number is null and lifted_at is null)";

    private static final String SMALL = "(c.community_code <> '' or c.grid_code <> '')";

    private static final String TOWNS = """
            select c.town_code, sum(c.due) as due, sum(c.sampled) as sampled, sum(c.exempt) as exempt,
                sum(c.unsampled) as unsampled, sum(c.open_rows) as open_rows, max(c.samples) as samples
            from cordon.round_coverage c where c.round_id = ? and\s""" + NOT_HELD + " group by c.town_code";

    private static final String WRITE = """
            insert into cordon.round_coverage (round_id, town_code, due, sampled, exempt, unsampled, open_rows, samples)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;

    AgedRoundPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rounds of which small places are still known; none while everything is held. */
    List<Long> due(OffsetDateTime before) {
        return jdbc.sql("""
                        select distinct p.round_id from (
                            select c.round_id from cordon.round_coverage c where %s
                            union select round_id from cordon.round_follow_up) p
                        join cordon.test_round t on t.id = p.round_id and t.closed_at <= ?
                        where %s""".formatted(SMALL, NOT_HELD))
                .param(before)
                .query(Long.class)
                .list();
    }

    /** Adds small places up to their town; nobody is counted by it. */
    Turn fold(long round) {
        List<List<Object>> towns = jdbc.sql(TOWNS)
                .param(round)
                .query((row, number) -> List.<Object>of(
                        round,
                        Objects.requireNonNull(row.getString("town_code")),
                        row.getLong("due"),
                        row.getLong("sampled"),
                        row.getLong("exempt"),
                        row.getLong("unsampled"),
                        row.getLong("open_rows"),
                        row.getLong("samples")))
                .list();
        jdbc.sql("delete from cordon.round_follow_up where round_id = ? and " + NOT_HELD)
                .param(round)
                .update();
        if (!towns.isEmpty()) {
            jdbc.sql("delete from cordon.round_coverage where round_id = ?")
                    .param(round)
                    .update();
            towns.forEach(town -> jdbc.sql(WRITE).params(town).update());
        }
        return new Turn(0, 0);
    }
}
