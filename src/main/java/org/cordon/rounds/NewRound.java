package org.cordon.rounds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A round that somebody wants to open; see {@link Round}. */
public record NewRound(
        String name, List<String> areaCodes, Instant startsAt, Instant endsAt, Instant listsFrom, int feedbackHours) {

    Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    boolean listsWithinWindow() {
        return !listsFrom.isBefore(startsAt) && !listsFrom.isAfter(endsAt);
    }
}
