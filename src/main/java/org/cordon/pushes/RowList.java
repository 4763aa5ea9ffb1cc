package org.cordon.pushes;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordon.persons.MaskedPerson;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;

/** Shows rows, masked; whoever is shown is recorded. */
@Service
public class RowList {

    private final PushRows rows;
    private final RowEvents events;
    private final PushBatches batches;
    private final RowPeople people;
    private final Clock clock;

    RowList(PushRows rows, RowEvents events, PushBatches batches, RowPeople people, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.batches = batches;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A page in the order of town, community, grid and id, from behind the row {@code after}; 0 for the first.
     *
     * @throws Refused {@code push.rows.wide} if the filter would look through every list that there ever was
     * @throws NotFound {@code push.town.unknown} for the rows of another town
     */
    public List<ListedRow> page(PushScope scope, RowFilter filter, long after, int limit) {
        requireVisible(scope, filter);
        return listed(rows.page(scope, filter, after, limit));
    }

    /**
     * One row and its history.
     *
     * @throws NotFound {@code push.row.unknown}, also for a row of another town
     */
    public RowHistory history(PushScope scope, long rowId) {
        PushRow row = rows.one(scope, rowId).orElseThrow(() -> unknown(rowId));
        List<RowEvent> happened = new ArrayList<>();
        happened.add(new RowEvent(
                row.pushedAt(), null, RowEventKind.PUSHED, PushRow.OPEN, String.valueOf(row.batchId()), null, null));
        happened.addAll(events.of(rowId));
        return new RowHistory(listed(List.of(row)).get(0), batches.require(row.batchId()), List.copyOf(happened));
    }

    static NotFound unknown(long rowId) {
        return new NotFound("push.row.unknown", "There is no row " + rowId, String.valueOf(rowId));
    }

    static void requireVisible(PushScope scope, RowFilter filter) {
        requireNarrow(filter);
        String town = filter.town();
        if (town != null && !scope.reaches(town)) {
            throw new NotFound("push.town.unknown", "No town of this district has the code " + town, town);
        }
    }

    static void requireNarrow(RowFilter filter) {
        if (!filter.isNarrow()) {
            throw new Refused(
                    "push.rows.wide", "Name a round, a batch, a file or a resident, or ask for what is pending");
        }
    }

    /** As lists show them; whoever is shown is recorded. */
    List<ListedRow> listed(List<PushRow> page) {
        Map<Long, MaskedPerson> masked = people.masked(page);
        Instant now = clock.instant();
        return page.stream()
                .map(row -> new ListedRow(
                        row, Objects.requireNonNull(masked.get(row.id())), row.pending() && now.isAfter(row.dueAt())))
                .toList();
    }
}
