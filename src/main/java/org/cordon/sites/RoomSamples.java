package org.cordon.sites;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The samples that sites took in rooms. */
@Repository
class RoomSamples {

    private final JdbcClient jdbc;
    private final Clock clock;

    RoomSamples(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(RoomSample sample) {
        jdbc.sql("""
                        insert into cordon.room_sample (number, place, sample_number, taken_at, due_back_at)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        sample.number(),
                        sample.place(),
                        sample.sampleNumber(),
                        at(sample.takenAt()),
                        at(sample.dueBackAt()))
                .update();
    }

    boolean contains(String sampleNumber) {
        return jdbc.sql("select count(*) from cordon.room_sample where sample_number = ?")
                        .param(sampleNumber)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<RoomSample> of(String number, String place) {
        return jdbc.sql("""
                        select * from cordon.room_sample where number = ? and place = ? order by taken_at, sample_number""")
                .params(number, place)
                .query((row, index) -> new RoomSample(
                        row.getString("number"),
                        row.getString("place"),
                        row.getString("sample_number"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_back_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, clock.getZone());
    }
}
