package org.cordon.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cordon.pushes.PlaceCount;
import org.cordon.pushes.PushScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is followed up where: the table {@code cordon.round_follow_up}. */
@Repository
public class FollowUps {

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of a round, by place, the oldest of a place first. */
    public List<FollowUp> of(long roundId, PushScope scope) {
        return jdbc.sql("select * from cordon.round_follow_up where round_id = :round and "
                        + scope.condition("town_code") + " order by place_code, begun_at, number")
                .param("round", roundId)
                .param("towns", scope.towns())
                .query(FollowUps::followUp)
                .list();
    }

    /** The unit that looks for the people. */
    public Optional<String> unitOf(String number) {
        return find(number).map(FollowUp::unitCode);
    }

    List<FollowUp> open(long roundId) {
        return jdbc.sql("select * from cordon.round_follow_up where round_id = ? and open_place is not null"
                        + " order by place_code")
                .param(roundId)
                .query(FollowUps::followUp)
                .list();
    }

    /** Rounds in which somebody still looks for people. */
    List<Long> roundsWithOpen() {
        return jdbc.sql("select distinct round_id from cordon.round_follow_up where open_place is not null")
                .query(Long.class)
                .list();
    }

    Optional<FollowUp> find(String number) {
        return jdbc.sql("select * from cordon.round_follow_up where number = ?")
                .param(number)
                .query(FollowUps::followUp)
                .optional();
    }

    /**
     * Notes that staff look for the people of a place.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody else has just noted it
     */
    FollowUp open(long roundId, PlaceCount count, @Nullable String unitCode) {
        String number = number(roundId, count.placeCode());
        jdbc.sql("""
                        insert into cordon.round_follow_up (number, round_id, town_code, place_code, open_place,
                            unit_code, begun_at, pending, unclaimed, late)
                        values (:number, :round, :town, :place, :place, :unit, :now, :pending, :unclaimed, :late)
                        """)
                .param("number", number)
                .param("round", roundId)
                .param("town", count.townCode())
                .param("place", count.placeCode())
                .param("unit", unitCode)
                .param("now", OffsetDateTime.now(clock))
                .param("pending", count.pending())
                .param("unclaimed", count.unclaimed())
                .param("late", count.late())
                .update();
        return find(number).orElseThrow();
    }

    /** False if it has ended, or the counts are those that are known. */
    boolean count(String number, PlaceCount count) {
        return jdbc.sql("""
                        update cordon.round_follow_up set pending = :pending, unclaimed = :unclaimed, late = :late
                        where number = :number and open_place is not null
                          and (pending <> :pending or unclaimed <> :unclaimed or late <> :late)
                        """)
                        .param("number", number)
                        .param("pending", count.pending())
                        .param("unclaimed", count.unclaimed())
                        .param("late", count.late())
                        .update()
                > 0;
    }

    /** False if it had ended. */
    boolean end(String number, FollowUpEnd reason) {
        return jdbc.sql("update cordon.round_follow_up set open_place = null, ended_at = ?, end_reason = ?"
                                + " where number = ? and open_place is not null")
                        .params(OffsetDateTime.now(clock), reason.name(), number)
                        .update()
                > 0;
    }

    private String number(long roundId, String placeCode) {
        long before = jdbc.sql("select count(*) from cordon.round_follow_up where round_id = ? and place_code = ?")
                .params(roundId, placeCode)
                .query(Long.class)
                .single();
        return "RF-%d-%s".formatted(roundId, placeCode) + (before == 0 ? "" : "-" + (before + 1));
    }

    private static FollowUp followUp(ResultSet row, int number) throws SQLException {
        String reason = row.getString("end_reason");
        return new FollowUp(
                row.getString("number"),
                row.getLong("round_id"),
                row.getString("town_code"),
                row.getString("place_code"),
                row.getString("unit_code"),
                Rounds.moment(row, "begun_at"),
                Rounds.optionalMoment(row, "ended_at"),
                reason == null ? null : FollowUpEnd.valueOf(reason),
                row.getLong("pending"),
                row.getLong("unclaimed"),
                row.getLong("late"));
    }
}
