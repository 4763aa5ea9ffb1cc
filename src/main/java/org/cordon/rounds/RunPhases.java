package org.cordon.rounds;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The phases of runs: the table {@code cordon.round_run_phase}. */
@Repository
class RunPhases {

    private static final String ALIKE = """
             from cordon.round_run r
            join cordon.round_comparison c on c.id = r.comparison_id
            where r.state = 'DONE' and c.listed = :lists and\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RunPhases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that have begun, in their order. */
    List<PhaseRecord> of(long runId) {
        return jdbc
                .sql("select phase, began_at, millis, row_count from cordon.round_run_phase where run_id = ?")
                .param(runId)
                .query((row, number) -> new PhaseRecord(
                        RunPhase.valueOf(row.getString("phase")),
                        Rounds.moment(row, "began_at"),
                        row.getObject("millis", Long.class),
                        row.getObject("row_count", Long.class)))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    void begin(long runId, RunPhase phase) {
        jdbc.sql("insert into cordon.round_run_phase (run_id, phase, began_at) values (?, ?, ?)")
                .params(runId, phase.name(), OffsetDateTime.now(clock))
                .update();
    }

    void end(long runId, RunPhase phase, long millis, long rows) {
        jdbc.sql("update cordon.round_run_phase set millis = ?, row_count = ? where run_id = ? and phase = ?")
                .params(millis, rows, runId, phase.name())
                .update();
    }

    void forget(long runId) {
        jdbc.sql("delete from cordon.round_run_phase where run_id = ?")
                .param(runId)
                .update();
    }

    /**
     * The run by whose times another one of a round is judged: the round's last that did the same; before there is any, the
     * first such one of the round that was opened last before, since the first one pushes everybody.
     *
     * @param lists whether it pushes whoever is missing
     */
    Optional<Long> example(long roundId, boolean lists) {
        return first("select r.id" + ALIKE + "r.round_id = :round order by r.id desc", roundId, lists)
                .or(() -> first(
                        "select min(r.id)" + ALIKE + "r.round_id < :round group by r.round_id order by r.round_id desc",
                        roundId,
                        lists));
    }

    private Optional<Long> first(String sql, long roundId, boolean lists) {
        return jdbc.sql(sql + " fetch first 1 rows only")
                .param("round", roundId)
                .param("lists", lists)
                .query(Long.class)
                .optional();
    }
}
