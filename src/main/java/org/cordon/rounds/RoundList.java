package org.cordon.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordon.persons.MaskedPerson;
import org.cordon.platform.errors.NotFound;
import org.cordon.residents.ResidentDirectory;
import org.springframework.stereotype.Service;

/** Shows rows of a round, masked; whoever is shown is recorded. */
@Service
public class RoundList {

    private final RoundRows rows;
    private final RowEvents events;
    private final RoundComparisons comparisons;
    private final ResidentDirectory residents;
    private final Clock clock;

    RoundList(
            RoundRows rows, RowEvents events, RoundComparisons comparisons, ResidentDirectory residents, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.comparisons = comparisons;
        this.residents = residents;
        this.clock = clock;
    }

    /** A page in the order of town, community, grid and id, from behind the row {@code after}; 0 for the first. */
    public List<ListedRow> page(long roundId, RoundScope scope, RowFilter filter, long after, int limit) {
        return listed(rows.page(roundId, scope, filter, after, limit));
    }

    /**
     * One row and its history.
     *
     * @throws NotFound {@code round.row.unknown}, also for a row of another town
     */
    public RowHistory history(long roundId, RoundScope scope, long rowId) {
        RoundRow row = rows.one(roundId, scope, rowId).orElseThrow(() -> unknown(rowId));
        List<RowEvent> happened = new ArrayList<>();
        happened.add(new RowEvent(
                row.pushedAt(), null, RowEventKind.PUSHED, RowState.OPEN, String.valueOf(row.comparisonId()), null));
        happened.addAll(events.of(rowId));
        return new RowHistory(
                listed(List.of(row)).get(0), comparisons.require(row.comparisonId()), List.copyOf(happened));
    }

    static NotFound unknown(long rowId) {
        return new NotFound("round.row.unknown", "There is no row " + rowId, String.valueOf(rowId));
    }

    private List<ListedRow> listed(List<RoundRow> page) {
        Map<Long, MaskedPerson> people =
                residents.byIds(page.stream().map(RoundRow::residentId).toList());
        Instant now = clock.instant();
        return page.stream()
                .map(row -> new ListedRow(
                        row,
                        Objects.requireNonNull(people.get(row.residentId())),
                        row.state().isOpen() && now.isAfter(row.dueAt())))
                .toList();
    }
}
