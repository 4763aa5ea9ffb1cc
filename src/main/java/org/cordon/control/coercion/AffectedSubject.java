package org.cordon.control.coercion;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a coercive change means for one person or one result, as the second person sees it.
 *
 * @param subject the number of the person, or the id of the result
 * @param number the key person's number, where there is one
 * @param personId whom it affects, for a result who has it now; null for a result that nobody has yet
 * @param correction what the result is to say; only for results
 * @param before codes of what holds now: measure and days, blockers, or what a result says
 * @param after codes of what would hold
 */
public record AffectedSubject(
        String subject,
        @Nullable String number,
        @Nullable Long personId,
        @Nullable Correction correction,
        String before,
        String after) {

    /** Everybody whom it affects: also who gets a result that was another one's. */
    public Stream<Long> people() {
        return Stream.of(
                        Optional.ofNullable(personId),
                        Optional.ofNullable(correction).map(Correction::personId))
                .flatMap(Optional::stream)
                .distinct();
    }

    static AffectedSubject person(String number, long personId, String before, String after) {
        return new AffectedSubject(number, number, personId, null, before, after);
    }
}
