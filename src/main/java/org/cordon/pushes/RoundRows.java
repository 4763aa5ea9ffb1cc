package org.cordon.pushes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The pending rows of a round, place by place, for whoever follows them up. */
@Service
public class RoundRows {

    private static final String PLACE = "case when community_code = '' then town_code else community_code end";
    private static final String COUNTS = "count(*) as pending,"
            + " count(case when claim_level is null then 1 end) as unclaimed,"
            + " count(case when due_at < :now then 1 end) as late";
    private static final String PENDING = " from cordon.push_row where round_id = :round and pending = true ";

    private final JdbcClient jdbc;
    private final Clock clock;

    RoundRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Places with pending rows, in the order of codes. */
    public List<PlaceCount> pending(long roundId) {
        return jdbc.sql("select town_code, place_code, " + COUNTS + " from (select town_code, claim_level,"
                        + " due_at, " + PLACE + " as place_code" + PENDING
                        + ") w group by town_code, place_code order by place_code")
                .param("round", roundId)
                .param("now", OffsetDateTime.now(clock))
                .query(PlaceCount.class)
                .list();
    }

    /** The same of one place; all zero where nothing is pending. */
    public PlaceCount pending(long roundId, String townCode, String placeCode) {
        return jdbc.sql("select cast(:town as varchar(9)) as town_code, cast(:place as varchar(12)) as place_code, "
                        + COUNTS + PENDING + " and town_code = :town and " + PLACE + " = :place")
                .param("round", roundId)
                .param("town", townCode)
                .param("place", placeCode)
                .param("now", OffsetDateTime.now(clock))
                .query(PlaceCount.class)
                .single();
    }

    /** Notes in the history of each pending row what becomes of it, by the name of the rule. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long handOn(long roundId, String rule) {
        return jdbc.sql("insert into cordon.push_row_event (row_id, happened_at, kind, state, detail) select id,"
                        + " cast(:now as timestamp with time zone), 'HANDED_ON', state, cast(:rule as varchar(100))"
                        + PENDING)
                .param("now", OffsetDateTime.now(clock))
                .param("rule", rule)
                .param("round", roundId)
                .update();
    }
}
