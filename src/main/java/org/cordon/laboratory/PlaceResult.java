package org.cordon.laboratory;

import java.time.Instant;

/** What the laboratory says now about one environment sample of a place. */
public record PlaceResult(
        String laboratory, String sampleNumber, Instant sampledAt, Instant reportedAt, Finding finding) {}
