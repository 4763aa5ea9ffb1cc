package org.cordon.residents;

/**
 * What a file would do to the register.
 *
 * @param current people in the register before it
 * @param added people whom the register does not have, or had removed
 * @param removed people whom the file does not name; none for a delta
 * @param duplicate lines that say the same as an earlier one
 * @param contradicting lines that say something else of a person than an earlier one
 * @param refused lines that are not taken and yet say whom they are about
 */
public record RegisterComparison(
        long current,
        long added,
        long changed,
        long unchanged,
        long removed,
        long duplicate,
        long contradicting,
        long refused) {

    /** The share of the register that the file does not name any more, 0 to 1. */
    public double removedShare() {
        return current == 0 ? 0 : (double) removed / current;
    }
}
