package org.cordon.rounds;

import java.time.Instant;

/**
 * How far a round is in everything that its reader may see.
 *
 * @param asOf when it was counted
 */
public record CoverageTotal(Instant asOf, CoverageLine line) {}
