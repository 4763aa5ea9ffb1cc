package org.cordon.rounds;

import java.util.List;

/**
 * A row with everything that happened to it, from the comparison that pushed it.
 *
 * @param source that comparison
 */
public record RowHistory(ListedRow row, RoundComparison source, List<RowEvent> events) {}
