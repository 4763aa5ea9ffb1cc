package org.cordon.laboratory;

import java.time.Instant;

/**
 * What the laboratory says now about one sample of a person.
 *
 * @param reportedAt when the laboratory reported what it says now, not what it said first
 * @param pooled whether several people's swabs were in the tube: a positive or indeterminate tube says of each of them
 *     only that they must be tested alone
 */
public record PersonResult(
        String laboratory,
        String sampleNumber,
        Instant sampledAt,
        Instant reportedAt,
        Finding finding,
        boolean pooled) {

    /** Positive in a tube of their own: a finding about this person and nobody else. */
    public boolean isPositiveAlone() {
        return !pooled && finding == Finding.POSITIVE;
    }

    /** Negative in a tube of their own. */
    public boolean isNegativeAlone() {
        return !pooled && finding == Finding.NEGATIVE;
    }

    SampleKey key() {
        return new SampleKey(laboratory, sampleNumber);
    }
}
