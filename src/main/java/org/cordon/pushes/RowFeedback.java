package org.cordon.pushes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.cordon.pushes.RowWork.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what whoever visited found, and takes it back for a reason. */
@Service
public class RowFeedback {

    private final RowChoice choice;
    private final RowSteps steps;
    private final PersonSearches searches;
    private final PushKinds kinds;
    private final RowPhotos photos;

    RowFeedback(RowChoice choice, RowSteps steps, PersonSearches searches, PushKinds kinds, RowPhotos photos) {
        this.choice = choice;
        this.steps = steps;
        this.searches = searches;
        this.kinds = kinds;
        this.photos = photos;
    }

    /**
     * Takes answers down: of rows that are open, or where nobody was met before. Whoever refuses, is gone, or was not met
     * as often as the kind of the list says, is looked for by a process of their own. Rows of a kind that the configuration
     * does not have any more stay as they were.
     *
     * @param outcome one of the answers of the rows' kind
     * @throws Refused {@code push.rows.selection}, {@code push.rows.wide}, {@code push.rows.many} or {@code
     *     push.answer.unknown}
     */
    @Transactional
    public RowsChanged answer(Worker worker, RowSelection selection, String outcome, @Nullable String remark) {
        List<PushRow> found = choice.lock(worker, selection);
        Map<String, List<PushRow>> byKind = found.stream()
                .filter(row -> kinds.find(row.kind()).isPresent())
                .collect(Collectors.groupingBy(PushRow::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, rows) -> write(kinds.require(kind), rows, outcome));
        List<Long> answered = byKind.values().stream()
                .flatMap(List::stream)
                .filter(PushRow::pending)
                .map(PushRow::id)
                .toList();
        steps.note(worker, answered, RowEventKind.ANSWERED, null, remark);
        return RowsChanged.of(selection, found, answered);
    }

    /**
     * Takes the answer for one row down.
     *
     * @throws NotFound {@code push.row.unknown}
     * @throws Refused {@code push.kind.unknown}, {@code push.answer.unknown}
     * @throws Conflict {@code push.row.answered} if somebody told another outcome before
     */
    @Transactional
    public RowsChanged answer(Worker worker, long rowId, String outcome, @Nullable String remark) {
        kinds.require(choice.lock(worker, rowId).kind());
        RowsChanged changed = answer(worker, new RowSelection(List.of(rowId), null), outcome, remark);
        if (changed.changed() == 0) {
            throw answered(rowId);
        }
        return changed;
    }

    /**
     * Takes an answer back, and its photo; a photo that a legal hold keeps is shown to nobody from then on. A search that has
     * begun goes on.
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
        boolean visited = kinds.find(row.kind())
                .flatMap(kind -> kind.answer(row.state()))
                .filter(answer -> answer.then() == AfterAnswer.COME_BACK)
                .isPresent();
        steps.update(
                List.of(rowId),
                "state = :state, pending = true, settled_by = null, visits = :visits",
                Map.of("state", PushRow.OPEN, "visits", visited ? Math.max(0, row.visits() - 1) : row.visits()));
        photos.dropOfAnswer(rowId);
        steps.note(worker, List.of(rowId), RowEventKind.UNDONE, null, reason);
        searches.callOff(rowId);
        return new RowsChanged(1, 0, 0);
    }

    static Conflict answered(long rowId) {
        return new Conflict("push.row.answered", "Somebody has told about the row " + rowId, String.valueOf(rowId));
    }

    private void write(PushKind kind, List<PushRow> rows, String outcome) {
        AfterAnswer then = kind.answer(outcome)
                .orElseThrow(() -> new Refused(
                        "push.answer.unknown",
                        "A list of the kind " + kind.code() + " has no answer " + outcome,
                        kind.code(),
                        outcome))
                .then();
        boolean back = then == AfterAnswer.COME_BACK;
        steps.update(
                RowSteps.ids(rows, PushRow::pending),
                back
                        ? "state = :state, visits = visits + 1,"
                                + " pending = case when visits + 1 < :most then true else false end"
                        : "state = :state, pending = false",
                back ? Map.of("state", outcome, "most", kind.visits()) : Map.of("state", outcome));
        searches.ask(RowSteps.ids(
                rows,
                row -> row.pending() && (then == AfterAnswer.VERIFY || (back && row.visits() + 1 >= kind.visits()))));
    }
}
