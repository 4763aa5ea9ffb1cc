package org.cordon.imports;

import java.util.List;

/**
 * What linking did to a row that had been taken before.
 *
 * @param changed whether any link was new or learnt something
 * @param warnings links that could not be made
 */
record LinkedRow(long line, RowOutcome before, boolean changed, List<Reason> warnings) {

    boolean becomesUpdated() {
        return changed && before == RowOutcome.ALREADY_KNOWN;
    }

    boolean needsWriting() {
        return becomesUpdated() || !warnings.isEmpty();
    }

    RowOutcome outcome() {
        return becomesUpdated() ? RowOutcome.UPDATED : before;
    }
}
