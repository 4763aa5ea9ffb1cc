package org.cordon.rounds.web;

import java.util.List;
import org.cordon.rounds.RoundComparison;
import org.cordon.rounds.RowEvent;
import org.cordon.rounds.RowHistory;

/** A row, the comparison that it comes from, and everything that happened to it. */
record RowHistoryAnswer(RowAnswer row, RoundComparison source, List<RowEvent> events) {

    static RowHistoryAnswer of(RowHistory history) {
        return new RowHistoryAnswer(RowAnswer.of(history.row()), history.source(), history.events());
    }
}
