package org.cordon.board.web.worklist;

import java.util.List;
import org.cordon.pushes.ListedRow;

/**
 * A row as the page shows it, in the reader's language.
 *
 * @param place community and grid, or the town where nobody has told more
 * @param state what was told last, or nothing
 * @param answers what may be told
 */
record WorkLine(ListedRow listed, String kind, String place, String state, List<Choice> answers, boolean told) {

    /** Something to choose, by the word that is sent and the one that is read. */
    record Choice(String code, String name) {}

    public long id() {
        return listed.row().id();
    }
}
