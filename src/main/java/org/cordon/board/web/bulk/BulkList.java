package org.cordon.board.web.bulk;

import java.util.List;

/**
 * The open tasks of one kind that the filter finds.
 *
 * @param lines the first of them
 * @param found how many the filter finds
 * @param units of those before the filter, to choose from
 * @param communities the same
 */
record BulkList(List<BulkLine> lines, int found, List<Choice> units, List<Choice> communities) {

    static final BulkList EMPTY = new BulkList(List.of(), 0, List.of(), List.of());

    /** Something to choose, by its code. */
    record Choice(String code, String name) {}
}
