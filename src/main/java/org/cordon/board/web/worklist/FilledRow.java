package org.cordon.board.web.worklist;

import java.util.Map;

/**
 * What stands in a line of a sheet.
 *
 * @param line counted from 1
 */
record FilledRow(long line, Map<SheetColumn, String> cells) {

    String cell(SheetColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** Whether somebody has written anything into it. */
    boolean isFilled() {
        return !cell(SheetColumn.RESULT).isEmpty() || !cell(SheetColumn.REMARK).isEmpty();
    }
}
