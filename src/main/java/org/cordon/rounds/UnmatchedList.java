package org.cordon.rounds;

/**
 * How far the list of a round's samples of people who are not due has come.
 *
 * @param comparisonId the comparison that it belongs to, 0 for none yet
 * @param registerVersion the last file that had been written to the register when it was made
 * @param listed how many samples it holds, at most {@link #MOST}
 */
public record UnmatchedList(long roundId, long comparisonId, long registerVersion, long listed) {

    /** More are not listed: then it is the register or the area of the round that is wrong, and the number says so. */
    public static final int MOST = 10_000;

    static UnmatchedList none(long roundId) {
        return new UnmatchedList(roundId, 0, 0, 0);
    }

    public boolean isOf(RoundComparison comparison) {
        return comparisonId >= comparison.id();
    }

    /** Samples are only ever added: by the same register, as many are the same ones. */
    boolean holdsAllOf(RoundComparison comparison) {
        return registerVersion == comparison.registerVersion() && listed == comparison.unmatched() && listed < MOST;
    }

    UnmatchedList movedTo(RoundComparison comparison) {
        return new UnmatchedList(roundId, comparison.id(), registerVersion, listed);
    }
}
