package org.cordon.rounds;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
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

    private static final int MOST = 10_000;

    private final RoundRows rows;
    private final RowEvents events;
    private final JdbcClient jdbc;
    private final Clock clock;

    RowWork(RoundRows rows, RowEvents events, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who works on rows of which round. */
    public record Worker(long roundId, RoundScope scope, String userId) {}

    /**
     * Takes rows in hand, each level after the one above it; the due time stays.
     *
     * @throws Refused {@code round.rows.many}
     */
    @Transactional
    public RowsChanged claim(Worker worker, RowSelection selection, ClaimLevel level) {
        List<RoundRow> found = select(worker, selection);
        List<Long> taken = ids(found, row -> row.isClaimable(level));
        update(
                taken,
                "claim_level = :level, claimed_by = :user, claimed_at = :now",
                Map.of("level", level.name(), "user", worker.userId(), "now", OffsetDateTime.now(clock)));
        note(worker, taken, RowEventKind.CLAIMED, level.name(), null);
        return changed(selection, found, taken);
    }

    /**
     * Takes answers down: of rows that are open, or where nobody was met before.
     *
     * @param outcome any but {@link RowState#OPEN}
     * @throws Refused {@code round.rows.many}
     */
    @Transactional
    public RowsChanged answer(Worker worker, RowSelection selection, RowState outcome, @Nullable String remark) {
        List<RoundRow> found = select(worker, selection);
        List<Long> open = ids(found, row -> row.state().isOpen());
        update(open, "state = :state", Map.of("state", outcome.name()));
        note(worker, open, RowEventKind.ANSWERED, null, remark);
        return changed(selection, found, open);
    }

    /**
     * Takes the answer for one row down.
     *
     * @throws NotFound {@code round.row.unknown}
     * @throws Conflict {@code round.row.answered} if somebody told another outcome before
     */
    @Transactional
    public void answer(Worker worker, long rowId, RowState outcome, @Nullable String remark) {
        if (answer(worker, only(worker, rowId), outcome, remark).changed() == 0) {
            throw new Conflict("round.row.answered", "Somebody has told about the row " + rowId, String.valueOf(rowId));
        }
    }

    /**
     * Takes an answer back.
     *
     * @throws NotFound {@code round.row.unknown}
     * @throws Conflict {@code round.row.open} if there is none
     */
    @Transactional
    public void undo(Worker worker, long rowId, String reason) {
        RoundRow row = require(worker, rowId);
        if (row.state() == RowState.OPEN) {
            throw new Conflict("round.row.open", "Nobody has told about the row " + rowId, String.valueOf(rowId));
        }
        update(List.of(rowId), "state = :state, settled_by = null", Map.of("state", RowState.OPEN.name()));
        note(worker, List.of(rowId), RowEventKind.UNDONE, null, reason);
    }

    /** See {@link RowRerouting}, which has checked the town. */
    @Transactional
    void reroute(Worker worker, long rowId, String town, String reason) {
        RoundRow row = require(worker, rowId);
        if (!row.state().isOpen()) {
            throw new Conflict("round.row.answered", "Somebody has told about the row " + rowId, String.valueOf(rowId));
        }
        update(
                List.of(rowId),
                "town_code = :town, community_code = '', grid_code = '', claim_level = null, claimed_by = null,"
                        + " claimed_at = null",
                Map.of("town", town));
        note(worker, List.of(rowId), RowEventKind.REROUTED, row.townCode() + " > " + town, reason);
    }

    private RoundRow require(Worker worker, long rowId) {
        return rows.lock(worker.roundId(), worker.scope(), List.of(rowId)).stream()
                .findAny()
                .orElseThrow(() -> RoundList.unknown(rowId));
    }

    private RowSelection only(Worker worker, long rowId) {
        return new RowSelection(List.of(require(worker, rowId).id()), null);
    }

    private List<RoundRow> select(Worker worker, RowSelection selection) {
        List<Long> ids = selection.ids();
        RowFilter filter = selection.filter();
        if ((ids == null) == (filter == null)) {
            throw new Refused("round.rows.selection", "Give either ids of rows or a filter");
        }
        List<RoundRow> found = ids == null
                ? rows.lock(worker.roundId(), worker.scope(), Objects.requireNonNull(filter), MOST + 1)
                : ids.isEmpty() ? List.of() : rows.lock(worker.roundId(), worker.scope(), ids);
        if (found.size() > MOST) {
            throw new Refused("round.rows.many", "These are more than " + MOST + " rows; choose fewer", MOST);
        }
        return found;
    }

    private void update(List<Long> ids, String assignments, Map<String, Object> values) {
        if (!ids.isEmpty()) {
            jdbc.sql("update cordon.round_row set " + assignments + " where id in (:ids)")
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

    private static List<Long> ids(List<RoundRow> found, Predicate<RoundRow> condition) {
        return found.stream().filter(condition).map(RoundRow::id).toList();
    }

    private static RowsChanged changed(RowSelection selection, List<RoundRow> found, List<Long> taken) {
        List<Long> asked = selection.ids();
        int unknown = asked == null ? 0 : (int) asked.stream().distinct().count() - found.size();
        return new RowsChanged(taken.size(), found.size() - taken.size(), unknown);
    }
}
