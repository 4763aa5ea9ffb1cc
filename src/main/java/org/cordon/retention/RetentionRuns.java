package org.cordon.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordon.platform.errors.NotFound;
import org.cordon.retention.RetentionRun.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All runs, the newest first. */
@Repository
class RetentionRuns {

    private final JdbcClient jdbc;
    private final Clock clock;

    RetentionRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID id, RunState state, @Nullable String requestedBy) {
        jdbc.sql("""
                        insert into cordon.retention_run (id, state, in_work, proposed_at, requested_by)
                        values (?, ?, 1, ?, ?)""").params(id, state.name(), now(), requestedBy).update();
    }

    List<RetentionRun> all() {
        return jdbc.sql("select * from cordon.retention_run order by proposed_at desc")
                .query(this::run)
                .list();
    }

    /** How many kinds of data are counted, and whether these are all. */
    void counted(UUID id, int classes, RunState state) {
        jdbc.sql("update cordon.retention_run set counted = ?, state = ? where id = ?")
                .params(classes, state.name(), id)
                .update();
    }

    /** How many kinds of data of a run that is being counted are so already; none if nobody is counting it any more. */
    Optional<Integer> countedOf(UUID id) {
        return jdbc.sql("select counted from cordon.retention_run where id = ? and state = 'COUNTING'")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    /** Whether it is being counted, and so many kinds of data are; if so, held until the end of the transaction. */
    boolean isCountedSoFar(UUID id, int counted) {
        return jdbc.sql("""
                        select id from cordon.retention_run
                        where id = ? and state = 'COUNTING' and counted = ? for update""").params(id, counted).query(UUID.class).optional().isPresent();
    }

    /** The one that is not over. */
    Optional<RetentionRun> inWork() {
        return jdbc.sql("select * from cordon.retention_run where in_work = 1")
                .query(this::run)
                .optional();
    }

    /** The one of the night that nobody has asked for, held until the end of the transaction; nothing if it is gone meanwhile. */
    Optional<UUID> lockLastNight() {
        return jdbc.sql("""
                        select id from cordon.retention_run
                        where in_work = 1 and requested_by is null and state in ('COUNTING', 'PROPOSED') for update""").query(UUID.class).optional();
    }

    RetentionRun require(UUID id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    /** Held until the end of the transaction. */
    RetentionRun lock(UUID id) {
        return select(id, " for update").orElseThrow(() -> unknown(id));
    }

    void delete(UUID id) {
        jdbc.sql("delete from cordon.retention_run where id = ?").param(id).update();
    }

    void confirmed(UUID id, String by) {
        jdbc.sql("""
                        update cordon.retention_run set state = 'ERASING', confirmed_by = ?, confirmed_at = ?,
                            items = (select count(*) from cordon.retention_item where run_id = ?)
                        where id = ?""").params(by, now(), id, id).update();
    }

    void withdrawn(UUID id) {
        jdbc.sql("update cordon.retention_run set state = 'WITHDRAWN', in_work = null where id = ?")
                .param(id)
                .update();
    }

    void done(UUID id, String hash, Instant at) {
        jdbc.sql("""
                        update cordon.retention_run set state = 'DONE', in_work = null, hash = ?, finished_at = ?
                        where id = ?""")
                .params(hash, OffsetDateTime.ofInstant(at, clock.getZone()), id)
                .update();
    }

    Optional<RetentionRun> find(UUID id) {
        return select(id, "");
    }

    private Optional<RetentionRun> select(UUID id, String lock) {
        return jdbc.sql("select * from cordon.retention_run where id = ?" + lock)
                .param(id)
                .query(this::run)
                .optional();
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("retention.unknown", "There is no run " + id, id);
    }

    private RetentionRun run(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new RetentionRun(
                id,
                RunState.valueOf(row.getString("state")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("requested_by"),
                row.getString("confirmed_by"),
                instant(row, "confirmed_at"),
                instant(row, "finished_at"),
                row.getString("hash"),
                counts(id),
                progress(row));
    }

    private @Nullable RunProgress progress(ResultSet row) throws SQLException {
        return switch (RunState.valueOf(row.getString("state"))) {
            case COUNTING -> RunProgress.ofCounting(row.getInt("counted"));
            case ERASING ->
                RunProgress.ofErasing(row.getLong("items"), left(row.getObject("id", UUID.class)), since(row));
            default -> null;
        };
    }

    private long left(UUID id) {
        return jdbc.sql("select count(*) from cordon.retention_item where run_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private Duration since(ResultSet row) throws SQLException {
        Instant confirmed = instant(row, "confirmed_at");
        return confirmed == null ? Duration.ZERO : Duration.between(confirmed, clock.instant());
    }

    private List<Count> counts(UUID id) {
        return jdbc.sql("""
                        select data_class, outcome, items from cordon.retention_count
                        where run_id = ? order by data_class, outcome""")
                .param(id)
                .query((row, number) ->
                        new Count(DataClass.valueOf(row.getString(1)), row.getString(2), row.getLong(3)))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
