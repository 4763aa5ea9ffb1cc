package org.cordon.laboratory;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one sample. It begins with the first report of a laboratory; each further report of the same
 * sample is kept, and the one that the laboratory made last holds, in whatever order they arrive. A report may be
 * corrected or withdrawn, it may come before the person it is about is registered, and it may name nobody or two people:
 * then a human gives it to somebody, and that stands until the laboratory names somebody else. A result never ends; a
 * withdrawn one says nothing.
 *
 * @param current what the laboratory says now
 * @param identityMark equal for results that name the same person in the same words; null if no report names anybody
 */
record TestResult(
        long id,
        SampleKey key,
        Reading current,
        Match match,
        @Nullable String identityMark,
        @Nullable Assignment assignment) {

    /**
     * What a laboratory says about a sample.
     *
     * @param poolSize how many people's swabs are in the tube
     * @param place where an environment sample was taken; null for a person's
     */
    record Reading(
            @Nullable String tubeNumber,
            int poolSize,
            Instant sampledAt,
            Instant reportedAt,
            ReportedResult result,
            @Nullable String place) {

        boolean isPooled() {
            return poolSize > 1;
        }
    }

    /** Whom a result is about, or why that is not known. */
    record Match(
            MatchState state,
            @Nullable Doubt doubt,
            @Nullable Long personId) {

        static Match of(long personId) {
            return new Match(MatchState.MATCHED, null, personId);
        }

        /** About a place or a tube, not one person. */
        static Match nobodyAlone() {
            return new Match(MatchState.MATCHED, null, null);
        }

        static Match waiting() {
            return new Match(MatchState.WAITING, null, null);
        }

        static Match doubtful(Doubt doubt) {
            return new Match(MatchState.REVIEW, doubt, null);
        }
    }

    /**
     * A human's word on whom a result is about.
     *
     * @param identityMark whom the laboratory named then; the word stands until it names somebody else
     */
    record Assignment(long personId, @Nullable String identityMark, String assignedBy, Instant assignedAt) {}

    /** The person to whom a human has given this result, unless the laboratory names somebody else by now. */
    Optional<Long> assignedPerson(@Nullable String markNow) {
        return Optional.ofNullable(assignment)
                .filter(given -> Objects.equals(given.identityMark(), markNow))
                .map(Assignment::personId);
    }

    TestResult assigned(Assignment given) {
        return new TestResult(id, key, current, Match.of(given.personId()), identityMark, given);
    }

    TestResult withId(long given) {
        return new TestResult(given, key, current, match, identityMark, assignment);
    }

    Optional<Finding> finding() {
        return current.result().finding();
    }

    /** The tube that several people share; nothing for a sample of its own. */
    Optional<Tube.Key> sharedTube() {
        return current.tubeNumber() != null && current.isPooled() && current.place() == null
                ? Optional.of(new Tube.Key(key.laboratory(), current.tubeNumber()))
                : Optional.empty();
    }
}
