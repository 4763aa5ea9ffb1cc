package org.cordon.imports;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many rows met which outcome; adding up is all it does. */
public record Tally(long accepted, long updated, long duplicate, long alreadyKnown, long rejected) {

    static Tally of(Collection<RowOutcome> outcomes) {
        Map<RowOutcome, Long> counts = new EnumMap<>(RowOutcome.class);
        outcomes.forEach(outcome -> counts.merge(outcome, 1L, Long::sum));
        return new Tally(
                counts.getOrDefault(RowOutcome.ACCEPTED, 0L),
                counts.getOrDefault(RowOutcome.UPDATED, 0L),
                counts.getOrDefault(RowOutcome.DUPLICATE, 0L),
                counts.getOrDefault(RowOutcome.ALREADY_KNOWN, 0L),
                counts.getOrDefault(RowOutcome.REJECTED, 0L));
    }

    /** Rows that turned out to have changed something after all. */
    static Tally moved(long fromKnownToUpdated) {
        return new Tally(0, fromKnownToUpdated, 0, -fromKnownToUpdated, 0);
    }

    /** Rows accounted for. */
    public long total() {
        return accepted + updated + duplicate + alreadyKnown + rejected;
    }

    /** Rows that changed something. */
    public long changes() {
        return accepted + updated;
    }
}
