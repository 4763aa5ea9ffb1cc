package org.cordon.rounds;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The statements of a comparison, each over the whole round: nothing is fetched. A new row shows where somebody is
 * registered; whoever has a row already keeps it, whatever became of it.
 */
@Component
class ComparisonSteps {

    private static final String TOWN = "substring(%s.area_code, 1, 9)";
    private static final String COMMUNITY = "case when length(%1$s.area_code) = 12 then %1$s.area_code else '' end";

    /** Left out of the first comparison that pushes: looking through a table that fills meanwhile may take hours. */
    private static final String NO_ROW_YET = """
            and not exists (select 1 from cordon.push_row w
                            where w.round_id = :round and w.resident_id = r.id)""";

    private static final String ROWS_OF_THE_MISSING = """
            count(case when w.state = 'OPEN' then 1 end) as open_rows
            from cordon.push_row w join cordon.resident r on r.id = w.resident_id where w.round_id = :round and
            """;

    private static final String NO_ROWS = "0 as open_rows from cordon.resident r where ";

    private final JdbcClient jdbc;

    ComparisonSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows for whoever is due, neither sampled nor exempt, and has none yet. */
    long push(DueResidents residents, long batchId, Instant now, Instant dueAt) {
        return statement(residents, """
                        insert into cordon.push_row (batch_id, kind, round_id, resident_id, town_code,
                            community_code, grid_code, state, pending, due_at, pushed_at)
                        select cast(:batch as bigint), cast(:kind as varchar(20)), cast(:round as bigint), r.id, %s, %s,
                            r.grid_code, 'OPEN', true, cast(:dueAt as timestamp with time zone),
                            cast(:now as timestamp with time zone)
                        from cordon.resident r
                        where %s and not %s and not %s %s
                        """.formatted(
                                TOWN.formatted("r"),
                                COMMUNITY.formatted("r"),
                                residents.due(),
                                residents.sampled(),
                                residents.exempt(),
                                hasRows(residents) ? NO_ROW_YET : ""))
                .param("dueAt", dueAt.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("batch", batchId)
                .param("kind", UnsampledList.KIND)
                .update();
    }

    /**
     * Ends pending rows of whoever has been sampled or exempted since. A row that has an answer keeps it, and nobody need go
     * there again.
     *
     * @return how many had no answer
     */
    long settle(DueResidents residents, long comparisonId, Instant now) {
        long ended = settle(residents, comparisonId, UnsampledList.SAMPLED_SINCE, residents.sampled());
        if (residents.anybodyExempt()) {
            ended += settle(residents, comparisonId, UnsampledList.EXEMPT, residents.exempt());
        }
        if (ended == 0) {
            return 0;
        }
        note(residents, comparisonId, now);
        return statement(residents, """
                        select count(*) from cordon.push_row w where w.round_id = :round and w.settled_by = :comparison
                          and w.state in (:sampled, :exempt)
                        """)
                .param("comparison", comparisonId)
                .param("sampled", UnsampledList.SAMPLED_SINCE)
                .param("exempt", UnsampledList.EXEMPT)
                .query(Long.class)
                .single();
    }

    /**
     * Counts anew, by one statement, so that all of it is of one moment.
     *
     * @param listed whether whoever is missing has a row: then those are read instead of everybody
     */
    void count(DueResidents residents, boolean listed) {
        statement(residents, "delete from cordon.round_coverage where round_id = :round")
                .update();
        String from = "from cordon.resident r where " + residents.due();
        String exempt = from + " and " + residents.exempt() + " and not " + residents.sampled();
        String missing = residents.due() + " and not " + residents.sampled() + " and not " + residents.exempt();
        String unsampled = (listed ? ROWS_OF_THE_MISSING : NO_ROWS) + missing;
        statement(residents, """
                        insert into cordon.round_coverage (round_id, town_code, community_code, grid_code,
                            due, sampled, exempt, unsampled, open_rows, samples)
                        select cast(:round as bigint), %s, %s, d.grid_code, d.due,
                            d.due - coalesce(e.exempt, 0) - coalesce(u.unsampled, 0),
                            coalesce(e.exempt, 0), coalesce(u.unsampled, 0), coalesce(u.open_rows, 0),
                            (select count(*) from cordon.round_sample where round_id = :round)
                        from (select r.area_code, r.grid_code, count(*) as due %s
                              group by r.area_code, r.grid_code) d
                        left join (select r.area_code, r.grid_code, count(*) as exempt %s
                                   group by r.area_code, r.grid_code) e
                            on e.area_code = d.area_code and e.grid_code = d.grid_code
                        left join (select r.area_code, r.grid_code, count(*) as unsampled, %s
                                   group by r.area_code, r.grid_code) u
                            on u.area_code = d.area_code and u.grid_code = d.grid_code
                        """.formatted(TOWN.formatted("d"), COMMUNITY.formatted("d"), from, exempt, unsampled))
                .update();
    }

    private long settle(DueResidents residents, long comparisonId, String state, String condition) {
        return statement(residents, """
                        update cordon.push_row w set settled_by = :comparison, pending = false,
                            state = case when w.state = 'OPEN' then cast(:state as varchar(20)) else w.state end
                        where w.round_id = :round and w.pending = true and exists (
                            select 1 from cordon.resident r where r.id = w.resident_id and %s)
                        """.formatted(condition))
                .param("state", state)
                .param("comparison", comparisonId)
                .update();
    }

    private boolean hasRows(DueResidents residents) {
        return statement(
                                residents,
                                "select count(*) from (select 1 from cordon.push_row where round_id = :round"
                                        + " fetch first 1 rows only) w")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void note(DueResidents residents, long comparisonId, Instant now) {
        statement(residents, """
                        insert into cordon.push_row_event (row_id, happened_at, kind, state, detail)
                        select w.id, cast(:now as timestamp with time zone), 'SETTLED', w.state,
                            cast(:detail as varchar(100))
                        from cordon.push_row w where w.round_id = :round and w.settled_by = :comparison
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("detail", String.valueOf(comparisonId))
                .param("comparison", comparisonId)
                .update();
    }

    private StatementSpec statement(DueResidents residents, String sql) {
        return jdbc.sql(sql).params(residents.parameters());
    }
}
