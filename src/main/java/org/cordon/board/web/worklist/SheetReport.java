package org.cordon.board.web.worklist;

import java.util.List;

/**
 * What came of each line of a sheet.
 *
 * @param told taken down now
 * @param before taken down before
 * @param empty not filled in
 * @param left left as they were, and why
 * @param unreadable nobody can say what is meant, and why
 */
record SheetReport(int told, int before, int empty, List<Line> left, List<Line> unreadable) {

    /** A line that was not taken down; the reason is in the reader's language. */
    record Line(long line, String row, String reason) {}
}
