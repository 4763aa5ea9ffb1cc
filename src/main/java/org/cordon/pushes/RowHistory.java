package org.cordon.pushes;

import java.util.List;

/**
 * A row with everything that happened to it, from its batch on.
 *
 * @param source that batch, which names the comparison or the file
 */
public record RowHistory(ListedRow row, PushBatch source, List<RowEvent> events) {

    /** Whether an answer of this member of staff holds that has no photo. */
    public boolean lacksPhotoOf(String userId) {
        return events.stream()
                .filter(event -> event.kind() == RowEventKind.ANSWERED || event.kind() == RowEventKind.UNDONE)
                .reduce((before, last) -> last)
                .filter(last -> last.kind() == RowEventKind.ANSWERED)
                .filter(answer -> answer.photo() == null && userId.equals(answer.userId()))
                .isPresent();
    }
}
