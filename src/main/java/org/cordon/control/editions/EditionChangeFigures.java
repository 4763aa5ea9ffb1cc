package org.cordon.control.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.cordon.control.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts the people of an edition change: what it means for them, and how far it is. */
@Service
public class EditionChangeFigures {

    private static final Duration LATELY = Duration.ofSeconds(30);
    private static final double MILLIS = 1000;

    private final EditionChangePeople people;
    private final JdbcClient jdbc;
    private final Clock clock;

    EditionChangeFigures(EditionChangePeople people, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public EditionChangeCounts counts(UUID id) {
        Map<EditionEffect, Long> byEffect = new EnumMap<>(EditionEffect.class);
        for (EditionEffect effect : EditionEffect.values()) {
            byEffect.put(effect, 0L);
        }
        jdbc.sql("select effect, count(*) from cordon.edition_change_person where change_id = ? group by effect")
                .param(id)
                .query(row -> {
                    byEffect.put(EditionEffect.valueOf(row.getString(1)), row.getLong(2));
                });
        return new EditionChangeCounts(id, byEffect, raised(id));
    }

    /** How far the preview of this change is, or its recalculation. */
    public EditionChangeProgress progress(EditionChange change) {
        return change.isBeingPreviewed() ? preview(change.id()) : progress(change.id());
    }

    /** Whoever comes with a number behind those who have been previewed already waits for it as well. */
    private EditionChangeProgress preview(UUID id) {
        return jdbc.sql("""
                        select done + pending as total, done, 0 as failed, pending, lately, first_lately
                        from (select count(*) as done,
                                     (select count(*) from cordon.key_person k
                                      where k.ended_at is null and k.number > :last) as pending,
                                     sum(case when previewed_at > :lately then 1 else 0 end) as lately,
                                     min(case when previewed_at > :lately then previewed_at end) as first_lately
                              from cordon.edition_change_person where change_id = :id) figures""")
                .param("lately", OffsetDateTime.now(clock).minus(LATELY))
                .param("last", people.last(id))
                .param("id", id)
                .query((row, index) -> progress(row))
                .single();
    }

    EditionChangeProgress progress(UUID id) {
        OffsetDateTime lately = OffsetDateTime.now(clock).minus(LATELY);
        return jdbc.sql("""
                        select count(*) as total,
                               sum(case when state = 'DONE' then 1 else 0 end) as done,
                               sum(case when state = 'FAILED' then 1 else 0 end) as failed,
                               sum(case when state = 'PENDING' then 1 else 0 end) as pending,
                               sum(case when done_at > :lately then 1 else 0 end) as lately,
                               min(case when done_at > :lately then done_at end) as first_lately
                        from cordon.edition_change_person where change_id = :id""")
                .param("lately", lately)
                .param("id", id)
                .query((row, index) -> progress(row))
                .single();
    }

    private EditionChangeProgress progress(ResultSet row) throws SQLException {
        double perSecond = perSecond(row.getLong("lately"), Timeline.instant(row, "first_lately"));
        long pending = row.getLong("pending");
        Long left = pending == 0 ? Long.valueOf(0) : perSecond == 0 ? null : Long.valueOf(seconds(pending, perSecond));
        return new EditionChangeProgress(
                row.getLong("total"), row.getLong("done"), row.getLong("failed"), perSecond, left);
    }

    private static long seconds(long pending, double perSecond) {
        return (long) Math.ceil(pending / perSecond);
    }

    private double perSecond(long people, @Nullable Instant since) {
        if (since == null) {
            return 0;
        }
        long millis = Math.max(Duration.between(since, clock.instant()).toMillis(), 1000);
        return Math.round(people * MILLIS / millis * 10) / 10.0;
    }

    private long raised(UUID id) {
        return jdbc.sql("select count(*) from cordon.edition_change_person where change_id = ? and raised")
                .param(id)
                .query(Long.class)
                .single();
    }
}
