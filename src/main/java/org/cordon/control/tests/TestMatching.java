package org.cordon.control.tests;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives each required day the earliest sample that is left, taken on that day or later. A sample counts for one day
 * only, and the sample for the last of several days must lie far enough from the one before it.
 */
final class TestMatching {

    /**
     * A sample that may count for a day.
     *
     * @param awaited empty once the result is back and negative
     */
    record Candidate(Instant takenAt, @Nullable PlanSample awaited) {}

    /** A required day and the sample that counts for it, if there is one. */
    record Day(LocalDate day, @Nullable Candidate sample) {

        boolean isMet() {
            return sample != null && sample.awaited() == null;
        }

        Optional<PlanSample> awaited() {
            return Optional.ofNullable(sample).map(Candidate::awaited);
        }
    }

    private final Duration lastTwoApart;
    private final ZoneId zone;

    TestMatching(Duration lastTwoApart, ZoneId zone) {
        this.lastTwoApart = lastTwoApart;
        this.zone = zone;
    }

    /**
     * Matches samples in order of taking with days in ascending order.
     *
     * @return as many as there are days, in their order
     */
    List<Day> match(List<LocalDate> days, List<Candidate> inOrder) {
        Deque<Candidate> left = new ArrayDeque<>(inOrder);
        List<Day> matched = new ArrayList<>();
        for (LocalDate day : days) {
            Instant from = earliest(day, matched, days.size());
            while (!left.isEmpty() && left.peek().takenAt().isBefore(from)) {
                left.poll();
            }
            matched.add(new Day(day, left.poll()));
        }
        return matched;
    }

    /** From when on a sample may count for the day that follows the matched ones. */
    Instant earliest(LocalDate day, List<Day> matched, int days) {
        Instant morning = day.atStartOfDay(zone).toInstant();
        boolean last = matched.size() == days - 1;
        Candidate before =
                matched.isEmpty() ? null : matched.get(matched.size() - 1).sample();
        if (!last || before == null) {
            return morning;
        }
        Instant apart = before.takenAt().plus(lastTwoApart);
        return apart.isAfter(morning) ? apart : morning;
    }
}
