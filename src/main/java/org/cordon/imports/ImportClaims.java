package org.cordon.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which node works on which import. A claim runs out when its node falls silent; every later write of the old node is
 * then refused, so that no row is taken in by two nodes.
 */
@Component
class ImportClaims {

    private static final int MOST_STARTS = 10;

    private final UUID node = UUID.randomUUID();
    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final Clock clock;
    private final Duration length;
    private final ThreadLocal<Stopwatch> stopwatch = ThreadLocal.withInitial(Stopwatch::new);

    ImportClaims(JdbcClient jdbc, SealedJson sealed, Clock clock, ImportSettings settings) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
        this.length = settings.claim();
    }

    /**
     * Takes on the import of these kinds that has waited longest; counts the start before any work, so that a fatal row is
     * noticed.
     */
    Optional<ImportJob> claimNext(Predicate<String> kinds) {
        Optional<ImportJob> job = waiting().stream()
                .filter(waiting -> kinds.test(waiting.kind()))
                .map(Waiting::id)
                .filter(this::claim)
                .findFirst()
                .map(this::job);
        lap();
        return job;
    }

    /** Writes progress down together with the rows' effects; refuses once the claim is lost or the owner cancels. */
    void progress(ImportJob job, Tally tally, long warnings, int rows) {
        int written = jdbc.sql("""
                        update cordon.import_file set accepted = accepted + :accepted, updated = updated + :updated,
                            duplicate = duplicate + :duplicate, already_known = already_known + :alreadyKnown,
                            rejected = rejected + :rejected, warnings = warnings + :warnings, rows_done = rows_done + :rows,
                            worked_millis = worked_millis + :millis, phase_millis = phase_millis + :millis,
                            claimed_until = :until, starts = 0
                        where id = :id and claimed_by = :node and state = 'RUNNING' and not cancel_requested
                        """)
                .param("accepted", tally.accepted())
                .param("updated", tally.updated())
                .param("duplicate", tally.duplicate())
                .param("alreadyKnown", tally.alreadyKnown())
                .param("rejected", tally.rejected())
                .param("warnings", warnings)
                .param("rows", rows)
                .param("millis", lap())
                .param("until", now().plus(length))
                .param("id", job.id())
                .param("node", node)
                .update();
        if (written == 0) {
            throw new ClaimLost();
        }
    }

    /** Keeps the claim of a node that works on a long batch or statement. */
    void keep(ImportJob job) {
        jdbc.sql("""
                        update cordon.import_file set claimed_until = :until
                        where id = :id and claimed_by = :node and state = 'RUNNING'
                        """)
                .param("until", now().plus(length))
                .param("id", job.id())
                .param("node", node)
                .update();
    }

    void enter(ImportJob job, ImportPhase phase) {
        update(job, "phase = '" + phase.name() + "', rows_done = 0, phase_millis = 0");
    }

    void release(ImportJob job) {
        update(job, "claimed_by = null, claimed_until = null");
    }

    boolean isCancelRequested(ImportJob job) {
        return jdbc.sql("select cancel_requested from cordon.import_file where id = :id")
                .param("id", job.id())
                .query(Boolean.class)
                .single();
    }

    long accountedFor(ImportJob job) {
        return jdbc.sql("select count(*) from cordon.import_row where import_id = :id")
                .param("id", job.id())
                .query(Long.class)
                .single();
    }

    void finish(ImportJob job, ImportState state, @Nullable Reason reason) {
        jdbc.sql("""
                        update cordon.import_file set state = :state, finished_at = :now, refusal = :reason,
                            claimed_by = null, claimed_until = null
                        where id = :id and claimed_by = :node
                        """)
                .param("state", state.name())
                .param("now", now())
                .param("reason", reason == null ? null : sealed.seal(job.id(), reason))
                .param("id", job.id())
                .param("node", node)
                .update();
    }

    boolean isWornOut(ImportJob job) {
        return job.starts() > MOST_STARTS;
    }

    /** This node's name in the claims. */
    UUID node() {
        return node;
    }

    /** Milliseconds of work since this thread asked last. */
    long lap() {
        return stopwatch.get().lap();
    }

    private List<Waiting> waiting() {
        return jdbc.sql("""
                        select id, kind from cordon.import_file
                        where state in ('QUEUED', 'RUNNING') and (claimed_until is null or claimed_until < :now)
                        order by uploaded_at, id
                        """)
                .param("now", now())
                .query((row, number) -> new Waiting(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    private boolean claim(UUID id) {
        return jdbc.sql("""
                        update cordon.import_file
                        set state = 'RUNNING', claimed_by = :node, claimed_until = :until, starts = starts + 1
                        where id = :id and state in ('QUEUED', 'RUNNING')
                          and (claimed_until is null or claimed_until < :now)
                        """)
                        .param("node", node)
                        .param("until", now().plus(length))
                        .param("id", id)
                        .param("now", now())
                        .update()
                > 0;
    }

    private ImportJob job(UUID id) {
        return jdbc.sql("select * from cordon.import_file where id = :id")
                .param("id", id)
                .query(ImportClaims::job)
                .single();
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("mapping"),
                row.getString("uploaded_by"),
                row.getBoolean("dry_run"),
                row.getString("charset"),
                row.getString("delimiter").charAt(0),
                ImportPhase.valueOf(row.getString("phase")),
                row.getLong("received"),
                row.getLong("rows_done"),
                row.getInt("starts"));
    }

    private void update(ImportJob job, String assignment) {
        jdbc.sql("update cordon.import_file set " + assignment + " where id = :id and claimed_by = :node")
                .param("id", job.id())
                .param("node", node)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Waiting(UUID id, String kind) {}
}
