package org.cordon.board.web.rounds;

import org.cordon.rounds.CoverageTotal;
import org.cordon.rounds.Round;
import org.jspecify.annotations.Nullable;

/**
 * A round as the list shows it.
 *
 * @param areas what its areas are called
 * @param coverage of what the reader may see; null before the first comparison
 */
record RoundRow(Round round, String areas, @Nullable CoverageTotal coverage) {}
