package org.cordon.control;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.control.MeasureRule.CountFrom;
import org.jspecify.annotations.Nullable;

/**
 * Works out a plan from listings. The strictest listing decides the measure, and the longest period wins: nobody leaves
 * before any of their listings would let them go. The order of the listings does not matter.
 */
public final class Reckoning {

    private static final Comparator<Period> STRICTEST = Comparator.comparing((Period period) -> period.rule.measure())
            .thenComparing(period -> period.listing.category())
            .thenComparing(period -> period.dayZero, Comparator.reverseOrder());

    private final Function<KeyPersonCategory, MeasureRule> rules;
    private final @Nullable LocalDate enteredOn;
    private final LocalDate today;

    /**
     * @param rules what the tables order for a category of this person
     * @param enteredOn when a site or town signed for the person; a count from the entry runs from today until then
     */
    public Reckoning(Function<KeyPersonCategory, MeasureRule> rules, @Nullable LocalDate enteredOn, LocalDate today) {
        this.rules = rules;
        this.enteredOn = enteredOn;
        this.today = today;
    }

    /**
     * What follows from everything that names the person.
     *
     * @throws IllegalStateException if there is no listing
     */
    public ControlPlan plan(List<Listing> listings) {
        Collection<Period> periods = lastOfEachCategory(listings);
        Period strictest = periods.stream()
                .min(STRICTEST)
                .orElseThrow(() -> new IllegalStateException("Somebody is under control whom no listing names"));
        LocalDate isolationUntil =
                latest(periods.stream().filter(Period::isolates).map(Period::isolationUntil), strictest.dayZero);
        LocalDate monitoringUntil =
                latest(periods.stream().filter(Period::orders).map(Period::monitoringUntil), isolationUntil);
        return new ControlPlan(
                strictest.listing.category(),
                strictest.rule,
                strictest.dayZero,
                isolationUntil,
                monitoringUntil,
                days(periods.stream().flatMap(Period::isolationTests)),
                days(periods.stream().flatMap(Period::monitoringTests).filter(isolationUntil::isBefore)));
    }

    /** A later exposure of the same kind starts the count, and its tests, again. */
    private Collection<Period> lastOfEachCategory(List<Listing> listings) {
        return listings.stream()
                .map(this::period)
                .collect(Collectors.toMap(period -> period.listing.category(), Function.identity(), Period::later))
                .values();
    }

    private Period period(Listing listing) {
        MeasureRule rule = rules.apply(listing.category());
        return new Period(listing, rule, rule.countFrom() == CountFrom.ENTRY ? entry() : listing.exposureDate());
    }

    private LocalDate entry() {
        return enteredOn == null ? today : enteredOn;
    }

    private static LocalDate latest(Stream<LocalDate> days, LocalDate earliest) {
        return Stream.concat(days, Stream.of(earliest))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<LocalDate> days(Stream<LocalDate> days) {
        return days.distinct().sorted().toList();
    }

    /** What one listing alone would order. */
    private record Period(Listing listing, MeasureRule rule, LocalDate dayZero) {

        boolean isolates() {
            return rule.isolationDays() > 0;
        }

        boolean orders() {
            return rule.measure() != Measure.NONE;
        }

        Period later(Period other) {
            return other.dayZero.isAfter(dayZero) ? other : this;
        }

        LocalDate isolationUntil() {
            return dayZero.plusDays(rule.isolationDays());
        }

        LocalDate monitoringUntil() {
            return isolationUntil().plusDays(rule.monitoringDays());
        }

        Stream<LocalDate> isolationTests() {
            return rule.isolationTestDays().stream().map(dayZero::plusDays);
        }

        Stream<LocalDate> monitoringTests() {
            return rule.monitoringTestDays().stream().map(isolationUntil()::plusDays);
        }
    }
}
