package org.cordon.rounds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people a round is about, before it is compared: by that a run tells how long it takes. */
@Component
class RoundSize {

    private final JdbcClient jdbc;
    private final RoundDirectory rounds;
    private final RoundComparisons comparisons;

    RoundSize(JdbcClient jdbc, RoundDirectory rounds, RoundComparisons comparisons) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.comparisons = comparisons;
    }

    /** As the last comparison counted them; counted anew where there is none, or nobody was due. */
    long of(long roundId) {
        return comparisons.last(roundId, 1).stream()
                .map(RoundComparison::due)
                .filter(due -> due > 0)
                .findFirst()
                .orElseGet(() -> count(new DueResidents(rounds.require(roundId), false, false)));
    }

    private long count(DueResidents residents) {
        return jdbc.sql("select count(*) from cordon.resident r where " + residents.due())
                .params(residents.parameters())
                .query(Long.class)
                .single();
    }
}
