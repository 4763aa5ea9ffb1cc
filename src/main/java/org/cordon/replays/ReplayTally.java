package org.cordon.replays;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.cordon.control.Measure;

/** Adds a replay up when it has been lived to the end. */
record ReplayTally(
        Outbreak outbreak, Collection<ReplayedPerson> people, List<ReplayDay> days, int linksBeforeLookBack) {

    ReplayTotals totals() {
        MissedCases missed = new MissedCases(
                cases(CaseOutcome.MISSED_BEFORE_LISTING),
                cases(CaseOutcome.MISSED_ON_THE_DAY),
                cases(CaseOutcome.MISSED_AFTER_CONTROL));
        Optional<ReplayDay> peak = days.stream()
                .filter(day -> day.roomsInUse() > 0)
                .max(Comparator.comparing(ReplayDay::roomsInUse)
                        .thenComparing(ReplayDay::day, Comparator.reverseOrder()));
        return new ReplayTotals(
                outbreak.findings().cases(),
                outbreak.findings().links(),
                count(ReplayedPerson::wasListed),
                count(person -> person.hasServed(Measure.CENTRAL_ISOLATION)),
                count(person -> person.hasServed(Measure.HOME_QUARANTINE)),
                cases(CaseOutcome.CONVERTED),
                count(person -> person.control() == ControlOutcome.RELEASED),
                count(person -> person.control() == ControlOutcome.OVER_WHEN_LISTED),
                missed.all(),
                missed,
                cases(CaseOutcome.WITHOUT_SOURCE),
                outbreak.findings().casesWithoutConfirmation(),
                linksBeforeLookBack,
                PersonDays.of(days),
                peak.map(ReplayDay::roomsInUse).orElse(0),
                peak.map(ReplayDay::day).orElse(null));
    }

    private int cases(CaseOutcome outcome) {
        return count(person -> Objects.equals(person.outcome(), outcome));
    }

    private int count(Predicate<ReplayedPerson> which) {
        return (int) people.stream().filter(which).count();
    }
}
