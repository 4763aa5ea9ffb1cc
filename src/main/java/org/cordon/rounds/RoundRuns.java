package org.cordon.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Comparisons and closings in the background: the table {@code cordon.round_run}. */
@Repository
class RoundRuns {

    private final JdbcClient jdbc;
    private final Clock clock;

    RoundRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<RoundRun> find(long id) {
        return jdbc.sql("select * from cordon.round_run where id = ?")
                .param(id)
                .query(RoundRuns::run)
                .optional();
    }

    /** Those of a round that wait or run, in the order of asking. */
    List<RoundRun> open(long roundId) {
        return jdbc.sql("select * from cordon.round_run where open_round = ? order by id")
                .param(roundId)
                .query(RoundRuns::run)
                .list();
    }

    Optional<RoundRun> newest(long roundId) {
        return jdbc.sql("select * from cordon.round_run where round_id = ? order by id desc fetch first 1 rows only")
                .param(roundId)
                .query(RoundRuns::run)
                .optional();
    }

    List<Long> roundsWithOpen() {
        return jdbc.sql("select open_round from cordon.round_run where open_round is not null order by id")
                .query(Long.class)
                .list();
    }

    /**
     * Writes one down that waits.
     *
     * @throws org.springframework.dao.DuplicateKeyException if one of this kind waits or runs
     */
    long add(long roundId, RunKind kind, @Nullable String askedBy) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cordon.round_run (round_id, open_round, kind, state, asked_by, asked_at)
                        values (:round, :round, :kind, 'WAITING', :by, :now)
                        """)
                .param("round", roundId)
                .param("kind", kind.name())
                .param("by", askedBy)
                .param("now", now())
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }

    /** What did not come to anything and nobody had asked for is of no use once the next one begins. */
    void dropFailedTurns(long roundId) {
        jdbc.sql("delete from cordon.round_run where round_id = ? and asked_by is null"
                        + " and state in ('STOPPED', 'FAILED')")
                .param(roundId)
                .update();
    }

    /** Nothing if it was stopped while it waited. */
    Optional<RoundRun> start(long id, long residents) {
        boolean started = jdbc.sql("""
                        update cordon.round_run set state = 'RUNNING', starts = starts + 1, started_at = :now,
                            residents = :residents, failure = null
                        where id = :id and open_round is not null
                        """)
                        .param("now", now())
                        .param("residents", residents)
                        .param("id", id)
                        .update()
                > 0;
        return started ? find(id) : Optional.empty();
    }

    /** Whether this start of it goes on, and nobody wants it stopped. */
    boolean goesOn(RoundRun run) {
        return jdbc.sql("select count(*) from cordon.round_run where id = ? and starts = ? and state = 'RUNNING'"
                                + " and stopped_by is null")
                        .params(run.id(), run.starts())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Together with what it found; false if somebody wants it stopped. From here on it is too late to stop it. */
    boolean finish(RoundRun run, RoundComparison found) {
        return jdbc.sql("""
                        update cordon.round_run set state = 'DONE', open_round = null, comparison_id = :comparison,
                            residents = :due, finished_at = :now
                        where id = :id and starts = :starts and state = 'RUNNING' and stopped_by is null
                        """)
                        .param("comparison", found.id())
                        .param("due", found.due())
                        .param("now", now())
                        .param("id", run.id())
                        .param("starts", run.starts())
                        .update()
                > 0;
    }

    /** Without an effect on its round. */
    void end(RoundRun run, RunState state, @Nullable String failure) {
        jdbc.sql("""
                        update cordon.round_run set state = :state, open_round = null, failure = :failure,
                            finished_at = :now
                        where id = :id and starts = :starts and state = 'RUNNING'
                        """)
                .param("state", state.name())
                .param("failure", failure)
                .param("now", now())
                .param("id", run.id())
                .param("starts", run.starts())
                .update();
    }

    void waitAgain(RoundRun run, String failure) {
        jdbc.sql("update cordon.round_run set state = 'WAITING', failure = ?"
                        + " where id = ? and starts = ? and state = 'RUNNING'")
                .params(failure, run.id(), run.starts())
                .update();
    }

    /** False if it is over. One that nobody has taken up stops at once. */
    boolean stop(long id, String userId) {
        return jdbc.sql("""
                        update cordon.round_run set stopped_by = coalesce(stopped_by, :by),
                            finished_at = case when state = 'WAITING' then cast(:now as timestamp with time zone) end,
                            open_round = case when state = 'WAITING' then null else open_round end,
                            state = case when state = 'WAITING' then 'STOPPED' else state end
                        where id = :id and state in ('WAITING', 'RUNNING')
                        """)
                        .param("by", userId)
                        .param("now", now())
                        .param("id", id)
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static RoundRun run(ResultSet row, int number) throws SQLException {
        return new RoundRun(
                row.getLong("id"),
                row.getLong("round_id"),
                RunKind.valueOf(row.getString("kind")),
                RunState.valueOf(row.getString("state")),
                row.getString("asked_by"),
                Rounds.moment(row, "asked_at"),
                row.getInt("starts"),
                Rounds.optionalMoment(row, "started_at"),
                row.getLong("residents"),
                row.getString("stopped_by"),
                row.getString("failure"),
                row.getObject("comparison_id", Long.class),
                Rounds.optionalMoment(row, "finished_at"));
    }
}
