package org.cordon.sites;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.cordon.platform.errors.Refused;
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

    /**
     * The number as labels say it, without blanks and in capitals.
     *
     * @throws Refused {@code sample.known} if it was used before
     */
    String requireNew(String sampleNumber) {
        String barcode = sampleNumber.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        if (contains(barcode)) {
            throw new Refused(
                    "sample.known",
                    "The sample %s was recorded before: read the label again".formatted(barcode),
                    barcode);
        }
        return barcode;
    }

    private boolean contains(String sampleNumber) {
        return jdbc.sql("""
                                select (select count(*) from cordon.room_sample where sample_number = ?)
                                     + (select count(*) from cordon.room_disinfection where sample_number = ?)""")
                        .params(sampleNumber, sampleNumber)
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
