package org.cordon.pushes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What towns, communities and grid workers do with rows; every step stands in the history of each row. */
@Service
public class RowWork {

    private final RowChoice choice;
    private final RowEvents events;
    private final PushKinds kinds;
    private final JdbcClient jdbc;
    private final Clock clock;

    RowWork(RowChoice choice, RowEvents events, PushKinds kinds, JdbcClient jdbc, Clock clock) {
        this.choice = choice;
        this.events = events;
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who works on rows. */
    public record Worker(PushScope scope, String userId) {}

    /**
     * Takes rows in hand, each level after the one above it; the due time stays.
     *
     * @throws Refused {@code push.rows.selection}, {@code push.rows.wide}, {@code push.rows.many} or {@code
     *     push.claim.place}
     */
    @Transactional
    public RowsChanged claim(Worker worker, RowSelection selection, Claim claim) {
        checkPlace(worker, claim);
        List<PushRow> found = choice.lock(worker, selection);
        List<Long> taken = ids(found, claim::takes);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("level", claim.level().name());
        values.put("user", worker.userId());
        values.put("now", OffsetDateTime.now(clock));
        values.put("community", claim.community());
        values.put("grid", claim.grid());
        update(taken, """
                claim_level = :level, claimed_by = :user, claimed_at = :now,
                community_code = case when community_code = '' then coalesce(cast(:community as varchar(12)), '')
                    else community_code end,
                grid_code = case when grid_code = '' then coalesce(cast(:grid as varchar(20)), '') else grid_code end
                """, values);
        note(worker, taken, RowEventKind.CLAIMED, claim.level().name(), null);
        return RowsChanged.of(selection, found, taken);
    }

    /**
     * Takes answers down: of rows that are open, or where nobody was met before.
     *
     * @param outcome one of the answers of the rows' kind
     * @throws Refused {@code push.rows.selection}, {@code push.rows.wide}, {@code push.rows.many} or {@code
     *     push.answer.unknown}
     */
    @Transactional
    public RowsChanged answer(Worker worker, RowSelection selection, String outcome, @Nullable String remark) {
        List<PushRow> found = choice.lock(worker, selection);
        List<PushRow> open = found.stream().filter(PushRow::pending).toList();
        Map<AfterAnswer, List<PushRow>> by = found.stream()
                .collect(
                        Collectors.groupingBy(row -> answer(row.kind(), outcome).then()));
        by.forEach((then, rows) -> update(
                ids(rows, PushRow::pending),
                "state = :state, pending = :pending",
                Map.of("state", outcome, "pending", then == AfterAnswer.COME_BACK)));
        List<Long> answered = ids(open, row -> true);
        note(worker, answered, RowEventKind.ANSWERED, null, remark);
        return RowsChanged.of(selection, found, answered);
    }

    /**
     * Takes the answer for one row down.
     *
     * @throws NotFound {@code push.row.unknown}
     * @throws Conflict {@code push.row.answered} if somebody told another outcome before
     */
    @Transactional
    public RowsChanged answer(Worker worker, long rowId, String outcome, @Nullable String remark) {
        choice.lock(worker, rowId);
        RowsChanged changed = answer(worker, new RowSelection(List.of(rowId), null), outcome, remark);
        if (changed.changed() == 0) {
            throw answered(rowId);
        }
        return changed;
    }

    /**
     * Takes an answer back.
     *
     * @throws NotFound {@code push.row.unknown}
     * @throws Conflict {@code push.row.open} if there is none
     */
    @Transactional
    public RowsChanged undo(Worker worker, long rowId, String reason) {
        PushRow row = choice.lock(worker, rowId);
        if (row.state().equals(PushRow.OPEN)) {
            throw new Conflict("push.row.open", "Nobody has told about the row " + rowId, String.valueOf(rowId));
        }
        update(List.of(rowId), "state = :state, pending = true, settled_by = null", Map.of("state", PushRow.OPEN));
        note(worker, List.of(rowId), RowEventKind.UNDONE, null, reason);
        return new RowsChanged(1, 0, 0);
    }

    /** See {@link RowRerouting}, which has checked the town. */
    @Transactional
    void reroute(Worker worker, long rowId, String town, String reason) {
        PushRow row = choice.lock(worker, rowId);
        if (!row.pending()) {
            throw answered(rowId);
        }
        update(
                List.of(rowId),
                "town_code = :town, community_code = '', grid_code = '', claim_level = null, claimed_by = null,"
                        + " claimed_at = null",
                Map.of("town", town));
        note(worker, List.of(rowId), RowEventKind.REROUTED, row.townCode() + " > " + town, reason);
    }

    private PushAnswer answer(String kind, String outcome) {
        return kinds.require(kind)
                .answer(outcome)
                .orElseThrow(() -> new Refused(
                        "push.answer.unknown",
                        "A list of the kind " + kind + " has no answer " + outcome,
                        kind,
                        outcome));
    }

    private static void checkPlace(Worker worker, Claim claim) {
        String community = claim.community();
        boolean fits =
                switch (claim.level()) {
                    case TOWN -> community == null && claim.grid() == null;
                    case COMMUNITY -> claim.grid() == null;
                    case GRID -> claim.grid() == null || community != null;
                };
        if (!fits || (community != null && !worker.scope().reaches(community))) {
            throw new Refused(
                    "push.claim.place",
                    "A community claims for a community of its town, a grid for a grid of a community");
        }
    }

    private static Conflict answered(long rowId) {
        return new Conflict("push.row.answered", "Somebody has told about the row " + rowId, String.valueOf(rowId));
    }

    private void update(List<Long> ids, String assignments, Map<String, ? extends @Nullable Object> values) {
        if (!ids.isEmpty()) {
            jdbc.sql("update cordon.push_row set " + assignments + " where id in (:ids)")
                    .params(values)
                    .param("ids", ids)
                    .update();
        }
    }

    private void note(
            Worker worker, List<Long> ids, RowEventKind kind, @Nullable String detail, @Nullable String remark) {
        if (!ids.isEmpty()) {
            events.add(ids, kind, worker.userId(), detail, remark);
        }
    }

    private static List<Long> ids(List<PushRow> found, Predicate<PushRow> condition) {
        return found.stream().filter(condition).map(PushRow::id).toList();
    }
}
