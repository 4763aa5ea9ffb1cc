package org.cordon.control.drift;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cordon.control.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Comparisons in the background: the table {@code cordon.drift_run}. */
@Repository
class DriftRuns {

    private final JdbcClient jdbc;
    private final Clock clock;

    DriftRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<DriftRun> open() {
        return select("where open_run = 1");
    }

    Optional<DriftRun> finished() {
        return select("where state = 'DONE' order by finished_at desc fetch first 1 rows only");
    }

    /** If it goes on, and no other node or thread is at it; none gets it before this transaction ends. */
    Optional<DriftRun> take(UUID id) {
        return jdbc.sql("select * from cordon.drift_run where id = ? and open_run = 1 for update skip locked")
                .param(id)
                .query(DriftRuns::run)
                .optional();
    }

    /** Whether one has begun since then, or goes on. */
    boolean isAnySince(Instant moment) {
        return jdbc.sql("select count(*) from cordon.drift_run where asked_at > ? or open_run = 1")
                        .param(moment.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if one goes on */
    void begin(UUID id, @Nullable String askedBy, long total) {
        jdbc.sql("""
                        insert into cordon.drift_run (id, open_run, state, asked_by, asked_at, total)
                        values (:id, 1, 'RUNNING', :by, :now, :total)""")
                .param("id", id)
                .param("by", askedBy)
                .param("now", now())
                .param("total", total)
                .update();
    }

    void advance(UUID id, String lastNumber, int people, long millis) {
        jdbc.sql("""
                        update cordon.drift_run set last_number = ?, checked = checked + ?, millis = millis + ?
                        where id = ?""").params(lastNumber, people, millis, id).update();
    }

    /** What it is compared with next is only this one. */
    void finish(UUID id) {
        jdbc.sql("delete from cordon.drift_run where id <> ?").param(id).update();
        jdbc.sql("update cordon.drift_run set state = 'DONE', open_run = null, finished_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    /** False if it has ended. */
    boolean stop(UUID id, String userId) {
        return jdbc.sql("""
                        update cordon.drift_run set state = 'STOPPED', open_run = null, finished_at = ?, stopped_by = ?
                        where id = ? and open_run = 1""").params(now(), userId, id).update() > 0;
    }

    private Optional<DriftRun> select(String which) {
        return jdbc.sql("select * from cordon.drift_run " + which)
                .query(DriftRuns::run)
                .optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static DriftRun run(ResultSet row, int number) throws SQLException {
        long checked = row.getLong("checked");
        return new DriftRun(
                row.getObject("id", UUID.class),
                DriftRunState.valueOf(row.getString("state")),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Math.max(row.getLong("total"), checked),
                checked,
                row.getString("last_number"),
                row.getLong("millis"),
                Timeline.instant(row, "finished_at"),
                row.getString("stopped_by"));
    }
}
