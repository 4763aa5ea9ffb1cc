package org.cordon.control.tests;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.control.tests.TestMatching.Candidate;
import org.cordon.laboratory.Finding;
import org.cordon.laboratory.PersonResult;

/**
 * What is known about a person's tests in this time under control.
 *
 * @param results in order of sampling
 * @param awaited samples of the plan whose result is not back
 * @param orders moments after which a test beyond the plan must lie
 * @param moreOrders whether another such order may still come
 */
record TestEvidence(List<PersonResult> results, List<PlanSample> awaited, List<Instant> orders, boolean moreOrders) {

    /** Findings that no later negative sample in a tube of its own has cleared. */
    List<PersonResult> suspicions() {
        return results.stream()
                .filter(result -> result.finding() != Finding.NEGATIVE)
                .filter(result -> !isCleared(result.sampledAt()))
                .toList();
    }

    List<Instant> openOrders() {
        return orders.stream().filter(order -> !isCleared(order)).toList();
    }

    /** The latest moment after which a sample in a tube of its own must lie; empty where the plan is enough. */
    Optional<Instant> retestAfter() {
        return Stream.concat(suspicions().stream().map(PersonResult::sampledAt), openOrders().stream())
                .max(Comparator.naturalOrder());
    }

    Optional<PlanSample> awaitedAloneAfter(Instant moment) {
        return awaited.stream()
                .filter(PlanSample::isAlone)
                .filter(sample -> sample.takenAt().isAfter(moment))
                .findFirst();
    }

    List<Candidate> negative() {
        return results.stream()
                .filter(result -> result.finding() == Finding.NEGATIVE)
                .map(result -> new Candidate(result.sampledAt(), null))
                .toList();
    }

    /** The negative ones and, with the hope that they will be, those whose result is not back. */
    List<Candidate> hopeful() {
        return Stream.concat(
                        negative().stream(), awaited.stream().map(sample -> new Candidate(sample.takenAt(), sample)))
                .sorted(Comparator.comparing(Candidate::takenAt))
                .toList();
    }

    Optional<Instant> lastSample() {
        return Stream.concat(
                        results.stream().map(PersonResult::sampledAt),
                        awaited.stream().map(PlanSample::takenAt))
                .max(Comparator.naturalOrder());
    }

    private boolean isCleared(Instant moment) {
        return results.stream()
                .anyMatch(
                        result -> result.isNegativeAlone() && result.sampledAt().isAfter(moment));
    }
}
