package org.cordon.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is written down of a register's import while this node has its claim, beside what every import has. */
@Component
class RegisterClaims {

    private final JdbcClient jdbc;
    private final ImportClaims claims;
    private final Clock clock;
    private final Duration length;

    RegisterClaims(JdbcClient jdbc, ImportClaims claims, Clock clock, ImportSettings settings) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.clock = clock;
        this.length = settings.claim();
    }

    /**
     * Forgets how far the import was: what it rested on is lost, and its file is read again. In the transaction that
     * empties what was gathered, so that neither is true without the other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void startOver(ImportJob job) {
        jdbc.sql("delete from cordon.import_row where import_id = :id")
                .param("id", job.id())
                .update();
        int mine = update(
                job,
                "phase = 'ROWS', rows_done = 0, phase_millis = 0, accepted = 0, updated = 0, duplicate = 0,"
                        + " already_known = 0, rejected = 0");
        if (mine == 0) {
            throw new ClaimLost();
        }
    }

    /** Says how far a long transaction is, outside of it; refuses once the claim is lost or the owner cancels. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void show(ImportJob job, long rowsDone) {
        int written = jdbc.sql("""
                        update cordon.import_file set rows_done = :rows, phase_millis = phase_millis + :millis,
                            worked_millis = worked_millis + :millis, claimed_until = :until
                        where id = :id and claimed_by = :node and state = 'RUNNING' and not cancel_requested
                        """)
                .param("rows", rowsDone)
                .param("millis", claims.lap())
                .param("until", now().plus(length))
                .param("id", job.id())
                .param("node", claims.node())
                .update();
        if (written == 0) {
            throw new ClaimLost();
        }
    }

    /** Whether some node works on the import at this moment. */
    boolean isWorkedOn(UUID id) {
        return jdbc.sql("""
                        select count(*) from cordon.import_file
                        where id = :id and state = 'RUNNING' and claimed_until >= :now
                        """)
                        .param("id", id)
                        .param("now", now())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Lets the import wait for its turn once more: another one is in the way. */
    void postpone(ImportJob job) {
        jdbc.sql("""
                        update cordon.import_file set state = 'QUEUED', claimed_by = null, claimed_until = :until, starts = 0
                        where id = :id and claimed_by = :node
                        """)
                .param("until", now().plus(length.dividedBy(4)))
                .param("id", job.id())
                .param("node", claims.node())
                .update();
    }

    /** Lets the import wait until somebody confirms what it would do. */
    void awaitConfirmation(ImportJob job) {
        update(job, "state = 'AWAITING', starts = 0, claimed_by = null, claimed_until = null");
    }

    void preview(ImportJob job, RegisterPreview preview) {
        jdbc.sql("""
                        update cordon.import_file set preview_current = :current, preview_added = :added,
                            preview_changed = :changed, preview_unchanged = :unchanged, preview_removed = :removed,
                            preview_unnamed = :unnamed
                        where id = :id and claimed_by = :node
                        """)
                .param("current", preview.current())
                .param("added", preview.added())
                .param("changed", preview.changed())
                .param("unchanged", preview.unchanged())
                .param("removed", preview.removed())
                .param("unnamed", preview.unnamed())
                .param("id", job.id())
                .param("node", claims.node())
                .update();
    }

    /** How many entries somebody has agreed to see removed; none if nobody was asked. */
    long confirmedRemoved(ImportJob job) {
        return jdbc.sql("select coalesce(confirmed_removed, -1) from cordon.import_file where id = :id")
                .param("id", job.id())
                .query(Long.class)
                .single();
    }

    /** The rows that have an outcome, by the counts of the import itself. */
    long counted(ImportJob job) {
        return jdbc.sql("""
                        select accepted + updated + duplicate + already_known + rejected from cordon.import_file
                        where id = :id
                        """).param("id", job.id()).query(Long.class).single();
    }

    private int update(ImportJob job, String assignment) {
        return jdbc.sql("update cordon.import_file set " + assignment + " where id = :id and claimed_by = :node")
                .param("id", job.id())
                .param("node", claims.node())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
