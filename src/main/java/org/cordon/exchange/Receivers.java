package org.cordon.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cordon.platform.errors.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** All receivers and their lanes: the tables {@code cordon.receiver} and {@code cordon.outbox_lane}. */
@Repository
class Receivers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Receivers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(String unitCode, String townCode, String url, int lanes, byte[] secret, String userId) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cordon.receiver (unit_code, town_code, url, lanes, state, secret_sealed,
                            registered_by, registered_at)
                        values (:unit, :town, :url, :lanes, 'ACTIVE', :secret, :by, :now)
                        """)
                .param("unit", unitCode)
                .param("town", townCode)
                .param("url", url)
                .param("lanes", lanes)
                .param("secret", secret)
                .param("by", userId)
                .param("now", OffsetDateTime.now(clock))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKeyAs(Long.class));
        IntStream.range(0, lanes).forEach(lane -> jdbc.sql(
                        "insert into cordon.outbox_lane (receiver_id, lane, next_at) values (?, ?, ?)")
                .params(id, lane, OffsetDateTime.now(clock))
                .update());
        return id;
    }

    void address(long id, String url) {
        jdbc.sql("update cordon.receiver set url = ? where id = ?")
                .params(url, id)
                .update();
    }

    void state(long id, ReceiverState state) {
        jdbc.sql("update cordon.receiver set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    /** Says of the address that was called that it is gone; the receiver may have another one since. */
    void gone(Receiver called) {
        jdbc.sql("update cordon.receiver set state = 'GONE' where id = ? and url = ?")
                .params(called.id(), called.url())
                .update();
    }

    /** In the order of towns. */
    List<Receiver> all() {
        return jdbc.sql("select * from cordon.receiver order by town_code")
                .query(Receivers::receiver)
                .list();
    }

    Optional<Receiver> byTown(String townCode) {
        return jdbc.sql("select * from cordon.receiver where town_code = ?")
                .param(townCode)
                .query(Receivers::receiver)
                .optional();
    }

    /** @throws NotFound {@code receiver.unknown} */
    Receiver require(long id) {
        return jdbc.sql("select * from cordon.receiver where id = ?")
                .param(id)
                .query(Receivers::receiver)
                .optional()
                .orElseThrow(() -> new NotFound("receiver.unknown", "There is no receiver " + id, String.valueOf(id)));
    }

    private static Receiver receiver(ResultSet row, int number) throws SQLException {
        return new Receiver(
                row.getLong("id"),
                row.getString("unit_code"),
                row.getString("town_code"),
                row.getString("url"),
                row.getInt("lanes"),
                ReceiverState.valueOf(row.getString("state")),
                optionalMoment(row, "former_until"),
                row.getString("registered_by"),
                moment(row, "registered_at"));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant optionalMoment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
