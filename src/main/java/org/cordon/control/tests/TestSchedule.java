package org.cordon.control.tests;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.control.ReleaseBlocker;
import org.cordon.control.tests.NextTest.Step;
import org.cordon.control.tests.TestMatching.Day;
import org.cordon.laboratory.PersonResult;

/**
 * The required tests of one part of somebody's period, held against what was taken and found: what blocks the end of
 * the part, and what is to be done next. It reads no clock and no database.
 */
final class TestSchedule {

    private static final Duration CHASE_AGAIN = Duration.ofDays(1);

    private static final Duration LOOK_AGAIN = Duration.ofDays(1);

    private final List<LocalDate> days;
    private final TestEvidence evidence;
    private final TestMatching matching;
    private final ZoneId zone;
    private final List<Day> matched;

    /** @param days the required test days, ascending */
    TestSchedule(List<LocalDate> days, TestEvidence evidence, TestTimes times, ZoneId zone) {
        this.days = days;
        this.evidence = evidence;
        this.matching = new TestMatching(times.lastTwoApart(), zone);
        this.zone = zone;
        this.matched = matched();
    }

    private List<Day> matched() {
        List<Day> negative = matching.match(days, evidence.negative());
        return negative.stream().allMatch(Day::isMet) ? negative : matching.match(days, evidence.hopeful());
    }

    List<ReleaseBlocker> blockers() {
        return Stream.of(
                        evidence.suspicions().stream().map(this::blocker),
                        evidence.openOrders().stream()
                                .map(order -> ReleaseBlocker.of("orderedTestMissing", dayOf(order))),
                        matched.stream().filter(day -> !day.isMet()).map(TestSchedule::blocker))
                .flatMap(blockers -> blockers)
                .distinct()
                .toList();
    }

    /**
     * @param periodEnd before this moment the plan goes on, even where every test is there; after it, as long as a test
     *     beyond the plan may be ordered
     */
    NextTest next(Instant now, Instant periodEnd) {
        Optional<Instant> sampleAt = sampleAt(now);
        Optional<Instant> lateAt = relevant().map(PlanSample::dueBackAt).min(Comparator.naturalOrder());
        if (sampleAt.filter(at -> !at.isAfter(now)).isPresent()) {
            return new NextTest(Step.SAMPLE, now.plus(CHASE_AGAIN));
        }
        if (lateAt.filter(at -> !at.isAfter(now)).isPresent()) {
            return new NextTest(Step.LATE, sampleAt.orElse(now.plus(CHASE_AGAIN)));
        }
        return Stream.concat(Stream.concat(sampleAt.stream(), lateAt.stream()), Stream.of(periodEnd))
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder())
                .map(at -> new NextTest(Step.WAIT, at))
                .orElseGet(() -> evidence.moreOrders()
                        ? new NextTest(Step.WAIT, now.plus(LOOK_AGAIN))
                        : new NextTest(Step.NONE, now));
    }

    /** The samples whose results the plan waits for. */
    Stream<PlanSample> relevant() {
        return Stream.concat(
                        matched.stream().flatMap(day -> day.awaited().stream()),
                        evidence.retestAfter().flatMap(evidence::awaitedAloneAfter).stream())
                .distinct();
    }

    boolean needsSampleAlone() {
        return evidence.retestAfter().isPresent();
    }

    /** When the next sample is to be taken; a suspicion asks for it at once. */
    private Optional<Instant> sampleAt(Instant now) {
        Optional<Instant> retest = evidence.retestAfter()
                .filter(moment -> evidence.awaitedAloneAfter(moment).isEmpty());
        return retest.isPresent() ? Optional.of(now) : plannedSampleAt();
    }

    /** Days that were missed are made up one a day. */
    private Optional<Instant> plannedSampleAt() {
        return matched.stream().filter(day -> day.sample() == null).findFirst().map(missing -> {
            List<Day> before = matched.subList(0, matched.indexOf(missing));
            Instant earliest = matching.earliest(missing.day(), before, days.size());
            return evidence.lastSample()
                    .map(sample -> dayOf(sample).plusDays(1).atStartOfDay(zone).toInstant())
                    .filter(earliest::isBefore)
                    .orElse(earliest);
        });
    }

    private static ReleaseBlocker blocker(Day day) {
        return day.awaited()
                .map(sample -> new ReleaseBlocker("testPending", day.day(), sample.sampleNumber()))
                .orElseGet(() -> ReleaseBlocker.of("testMissing", day.day()));
    }

    private ReleaseBlocker blocker(PersonResult result) {
        String code = result.pooled()
                ? "poolPositive"
                : "result" + capital(result.finding().name());
        return new ReleaseBlocker(code, dayOf(result.sampledAt()), result.sampleNumber());
    }

    private static String capital(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
