package org.cordon.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** All rounds: the tables {@code cordon.test_round} and {@code cordon.test_round_area}. */
@Repository
class Rounds {

    private final JdbcClient jdbc;
    private final Clock clock;

    Rounds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets nobody else open a round before the end of the transaction. */
    void holdGate() {
        jdbc.sql("select id from cordon.round_gate where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    long insert(NewRound round, String userId) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cordon.test_round (name, starts_at, ends_at, lists_from, feedback_hours, opened_by, opened_at)
                        values (:name, :starts, :ends, :lists, :hours, :by, :now)
                        """)
                .param("name", round.name())
                .param("starts", round.startsAt().atOffset(ZoneOffset.UTC))
                .param("ends", round.endsAt().atOffset(ZoneOffset.UTC))
                .param("lists", round.listsFrom().atOffset(ZoneOffset.UTC))
                .param("hours", round.feedbackHours())
                .param("by", userId)
                .param("now", now())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKeyAs(Long.class));
        round.areaCodes().forEach(code -> jdbc.sql("insert into cordon.test_round_area values (?, ?)")
                .params(id, code)
                .update());
        return id;
    }

    /** Has comparisons push from then on, unless they do already. */
    void beginLists(long id, Instant from) {
        jdbc.sql("update cordon.test_round set lists_from = :from where id = :id and lists_from > :from")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** True if it was open. */
    boolean close(long id, String userId) {
        return jdbc.sql("update cordon.test_round set closed_by = ?, closed_at = ? where id = ? and closed_at is null")
                        .params(userId, now(), id)
                        .update()
                > 0;
    }

    Optional<Round> byId(long id) {
        return jdbc.sql("select * from cordon.test_round where id = ?")
                .param(id)
                .query(this::round)
                .optional();
    }

    /** The newest first. */
    List<Round> all() {
        return jdbc.sql("select * from cordon.test_round order by id desc")
                .query(this::round)
                .list();
    }

    /** Those that are not closed. */
    List<Round> open() {
        return jdbc.sql("select * from cordon.test_round where closed_at is null order by id desc")
                .query(this::round)
                .list();
    }

    private Round round(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Round(
                id,
                row.getString("name"),
                areas(id),
                moment(row, "starts_at"),
                moment(row, "ends_at"),
                moment(row, "lists_from"),
                row.getInt("feedback_hours"),
                moment(row, "opened_at"),
                optionalMoment(row, "closed_at"));
    }

    private List<String> areas(long id) {
        return jdbc.sql("select area_code from cordon.test_round_area where round_id = ? order by area_code")
                .param(id)
                .query(String.class)
                .list();
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant optionalMoment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
