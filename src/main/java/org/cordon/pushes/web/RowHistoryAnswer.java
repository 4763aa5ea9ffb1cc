package org.cordon.pushes.web;

import java.util.List;
import org.cordon.pushes.PushBatch;
import org.cordon.pushes.RowEvent;
import org.cordon.pushes.RowHistory;

/** A row, the batch that it came with, and everything that happened to it. */
record RowHistoryAnswer(RowAnswer row, PushBatch source, List<RowEvent> events) {

    static RowHistoryAnswer of(RowHistory history) {
        return new RowHistoryAnswer(RowAnswer.of(history.row()), history.source(), history.events());
    }
}
