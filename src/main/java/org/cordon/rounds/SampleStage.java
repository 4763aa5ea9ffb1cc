package org.cordon.rounds;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cordon.platform.data.BulkLoad;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the lines of a file of samples wait until all are read; then one statement takes them over. Each file has lines
 * of its own here, so several may be on their way.
 */
@Service
public class SampleStage {

    private static final String TABLE = "cordon.round_sample_stage";
    private static final List<String> COLUMNS =
            List.of("import_id", "line_no", "round_id", "identity_hash", "sampled_at", "sample_number");

    private static final String FIRSTS = """
            (select round_id, identity_hash, min(line_no) as line_no from cordon.round_sample_stage
             where import_id = :import and round_id not in (select id from cordon.test_round where closed_at is not null)
             group by round_id, identity_hash) f""";

    private static final String CLOSED = """
            from cordon.round_sample_stage s join cordon.test_round t on t.id = s.round_id and t.closed_at is not null
            where s.import_id = :import""";

    private static final String KNOWN = """
            exists (select 1 from cordon.round_sample k
                    where k.round_id = f.round_id and k.identity_hash = f.identity_hash)""";

    private final OpenRounds openRounds;
    private final RoundTurns turns;
    private final JdbcClient jdbc;
    private final BulkLoad bulk;
    private final Clock clock;

    SampleStage(OpenRounds openRounds, RoundTurns turns, JdbcClient jdbc, BulkLoad bulk, Clock clock) {
        this.openRounds = openRounds;
        this.turns = turns;
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.clock = clock;
    }

    /**
     * What the lines would do.
     *
     * @param added people of whom no sample was known
     * @param known people of whom one was
     * @param duplicate lines about somebody whom an earlier line names
     * @param closed lines of rounds that were closed since the lines were read
     */
    public record Preview(long added, long known, long duplicate, long closed) {}

    /** A line of a round that was closed since it was read. */
    public record ClosedLine(long line, long round) {}

    /** The files that have lines here. */
    public List<UUID> gathered() {
        return jdbc.sql("select distinct import_id from cordon.round_sample_stage")
                .query(UUID.class)
                .list();
    }

    /**
     * Whether the file has lines here. They lie in a table that is logged and were added by the transaction that counts
     * the rows done, so that either all of them are here or none.
     */
    @Transactional(readOnly = true)
    public boolean holds(UUID importId) {
        return count(
                        "select count(*) from (select 1 from cordon.round_sample_stage where import_id = :import"
                                + " fetch first 1 rows only) s",
                        importId)
                > 0;
    }

    /** Adds lines, together with whatever else the running transaction writes down. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID importId, List<StagedSample> lines) {
        bulk.load(
                TABLE,
                COLUMNS,
                lines.stream().map(line -> line.columns(importId)).toList());
    }

    /** The running transaction holds the rounds, so that none is closed before the end of {@link #write}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Preview compare(UUID importId) {
        openRounds.hold(rounds(importId));
        long lines = count("select count(*) from cordon.round_sample_stage where import_id = :import", importId);
        long closed = count("select count(*) " + CLOSED, importId);
        long people = count("select count(*) from " + FIRSTS, importId);
        long known = count("select count(*) from " + FIRSTS + " where " + KNOWN, importId);
        return new Preview(people - known, known, lines - closed - people, closed);
    }

    /** Lines of rounds that were closed since they were read: the next ones behind a line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ClosedLine> closed(UUID importId, long afterLine, int limit) {
        return jdbc.sql("select s.line_no, s.round_id " + CLOSED
                        + " and s.line_no > :after order by s.line_no fetch first :limit rows only")
                .param("import", importId)
                .param("after", afterLine)
                .param("limit", limit)
                .query((row, number) -> new ClosedLine(row.getLong(1), row.getLong(2)))
                .list();
    }

    /**
     * Takes the lines over and asks for a comparison of their rounds; the lines stay here until {@link #end}.
     *
     * @throws IllegalStateException if somebody else brought one of the samples since {@link #compare}: to be repeated
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UUID importId, long added) {
        long written = jdbc.sql("""
                        insert into cordon.round_sample (round_id, identity_hash, sampled_at, sample_number, import_id,
                            line_no, received_at)
                        select s.round_id, s.identity_hash, s.sampled_at, s.sample_number, s.import_id, s.line_no,
                            cast(:now as timestamp with time zone)
                        from %s
                        join cordon.round_sample_stage s on s.import_id = :import and s.line_no = f.line_no
                        where not %s
                        """.formatted(FIRSTS, KNOWN))
                .param("import", importId)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (written != added) {
            throw new IllegalStateException(written + " samples were written where " + added + " were expected");
        }
        askForComparison(importId);
    }

    /** Forgets the lines. */
    @Transactional
    public void end(UUID importId) {
        jdbc.sql("delete from cordon.round_sample_stage where import_id = ?")
                .param(importId)
                .update();
    }

    /**
     * Of rounds that nobody holds: whoever closes one holds it and waits for this transaction, so that waiting for it would
     * never end. The closing counts these lines; a comparison that runs leaves them to the next one.
     */
    private void askForComparison(UUID importId) {
        turns.callForward(rounds(importId));
    }

    private List<Long> rounds(UUID importId) {
        return jdbc.sql("select distinct round_id from cordon.round_sample_stage where import_id = ?")
                .param(importId)
                .query(Long.class)
                .list();
    }

    private long count(String sql, UUID importId) {
        return jdbc.sql(sql).param("import", importId).query(Long.class).single();
    }
}
