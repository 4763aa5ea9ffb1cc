package org.cordon.pushes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The rows about which somebody has been told, by place and level. */
@Service
public class AlarmCounts {

    private final JdbcClient jdbc;

    AlarmCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of kinds, places and levels; lines with nothing are left out. */
    public List<AlarmCount> of(PushScope scope, @Nullable String kind, @Nullable Long round) {
        return jdbc.sql("""
                        select kind, town_code, place_code, level, sum(unclaimed) as unclaimed, sum(late) as late from (
                            select kind, town_code, %1$s as place_code, unclaimed_alarm as level, 1 as unclaimed, 0 as late
                            from cordon.push_row where claim_level is null and unclaimed_alarm > 0 and %2$s
                            union all
                            select kind, town_code, %1$s, late_alarm, 0, 1
                            from cordon.push_row where late_alarm > 0 and %2$s) told
                        group by kind, town_code, place_code, level order by kind, place_code, level
                        """.formatted(
                                "case when community_code = '' then town_code else community_code end",
                                "pending = true and " + scope.condition("town_code")
                                        + (kind == null ? "" : " and kind = :kind")
                                        + (round == null ? "" : " and round_id = :round")))
                .param("kind", kind)
                .param("round", round)
                .param("towns", scope.towns())
                .query(AlarmCount.class)
                .list();
    }
}
