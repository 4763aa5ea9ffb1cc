package org.cordon.imports;

/**
 * What a file would do to a register.
 *
 * @param current entries before it
 * @param removed entries that the file does not name any more
 * @param duplicate lines that say the same as an earlier one
 * @param contradicting lines that say something else of a person than an earlier one, or that nobody takes any more
 * @param unnamed refused rows of which nobody can tell whom they are about: whoever it was may be among the removed
 * @param confirmable whether this takes so much away that somebody has to say so
 */
public record RegisterPreview(
        long current,
        long added,
        long changed,
        long unchanged,
        long removed,
        long duplicate,
        long contradicting,
        long unnamed,
        boolean confirmable) {

    /** Of the rows that have not been refused before. */
    Tally tally() {
        return new Tally(added, changed, duplicate, unchanged, contradicting);
    }
}
