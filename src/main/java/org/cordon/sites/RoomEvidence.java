package org.cordon.sites;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.laboratory.Finding;
import org.cordon.laboratory.PlaceResult;

/**
 * What is known about the samples of somebody's room: only what was sampled since they moved in, and only a sample of
 * the last days speaks for a release.
 *
 * @param results of the room, in order of sampling
 * @param from the moment from which a sample counts for the release
 */
record RoomEvidence(List<PlaceResult> results, List<RoomSample> taken, Instant checkedInAt, Instant from) {

    RoomEvidence {
        results = results.stream()
                .filter(result -> !result.sampledAt().isBefore(checkedInAt))
                .toList();
    }

    /** The last sample that was not negative, whether or not a later one was. */
    Optional<PlaceResult> lastSuspicion() {
        return results.stream()
                .filter(result -> result.finding() != Finding.NEGATIVE)
                .max(Comparator.comparing(PlaceResult::sampledAt));
    }

    /** A suspicion that no later negative sample of the room has cleared. */
    Optional<PlaceResult> openSuspicion() {
        return lastSuspicion().filter(suspicion -> !negativeAfter(suspicion.sampledAt()));
    }

    boolean isNegative() {
        return openSuspicion().isEmpty() && results.stream().anyMatch(this::speaksForRelease);
    }

    /** When the next sample is to be taken; a suspicion asks for it at once. */
    Instant sampleFrom() {
        return openSuspicion().map(PlaceResult::sampledAt).orElse(from);
    }

    /** The sample whose result may still come and would settle it. */
    Optional<RoomSample> awaited(Instant now) {
        Set<String> back = results.stream().map(PlaceResult::sampleNumber).collect(Collectors.toSet());
        return taken.stream()
                .filter(sample -> !back.contains(sample.sampleNumber()))
                .filter(sample -> !sample.takenAt().isBefore(sampleFrom()))
                .filter(sample -> sample.dueBackAt().isAfter(now))
                .findFirst();
    }

    private boolean speaksForRelease(PlaceResult result) {
        return result.finding() == Finding.NEGATIVE && !result.sampledAt().isBefore(from);
    }

    private boolean negativeAfter(Instant moment) {
        return results.stream()
                .anyMatch(result -> result.finding() == Finding.NEGATIVE
                        && result.sampledAt().isAfter(moment));
    }
}
