package org.cordon.sites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The terminal disinfections of all rooms; a room has at most one open one. */
@Repository
class Disinfections {

    private final JdbcClient jdbc;
    private final Clock clock;

    Disinfections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void open(String number, Stay stay, String room, boolean needsSample) {
        jdbc.sql("""
                        insert into cordon.room_disinfection
                            (number, open_number, site_code, room, stay_id, needed_at, needs_sample)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(number, number, stay.siteCode(), room, stay.id(), OffsetDateTime.now(clock), needsSample)
                .update();
    }

    Optional<Disinfection> find(String number) {
        return read("select * from cordon.room_disinfection where open_number = ?", number);
    }

    /** The open disinfection, kept from everybody else until the transaction ends. */
    Optional<Disinfection> hold(String number) {
        return read("select * from cordon.room_disinfection where open_number = ? for update", number);
    }

    void done(String number, String agent, Instant at) {
        jdbc.sql("update cordon.room_disinfection set agent = ?, disinfected_at = ? where open_number = ?")
                .params(agent, moment(at), number)
                .update();
    }

    void sampled(String number, String sampleNumber, Instant dueBackAt) {
        jdbc.sql("""
                        update cordon.room_disinfection set sample_number = ?, sample_due_back_at = ?
                        where open_number = ?""").params(sampleNumber, moment(dueBackAt), number).update();
    }

    /** It has to be done again. */
    void repeat(String number) {
        jdbc.sql("""
                        update cordon.room_disinfection
                           set disinfected_at = null, sample_number = null, sample_due_back_at = null
                         where open_number = ?""").param(number).update();
    }

    void close(String number) {
        jdbc.sql("update cordon.room_disinfection set open_number = null where open_number = ?")
                .param(number)
                .update();
    }

    private Optional<Disinfection> read(String query, String number) {
        return jdbc.sql(query).param(number).query(Disinfections::disinfection).optional();
    }

    private OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, clock.getZone());
    }

    private static Disinfection disinfection(ResultSet row, int index) throws SQLException {
        return new Disinfection(
                row.getString("number"),
                row.getString("site_code"),
                row.getString("room"),
                Objects.requireNonNull(instant(row, "needed_at")),
                instant(row, "disinfected_at"),
                row.getBoolean("needs_sample"),
                row.getString("sample_number"),
                instant(row, "sample_due_back_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
