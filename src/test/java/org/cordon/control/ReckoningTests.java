package org.cordon.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.control.KeyPersonCategory.CLOSE_CONTACT;
import static org.cordon.control.KeyPersonCategory.EXPOSED_AT_PLACE;
import static org.cordon.control.KeyPersonCategory.LOW_RISK_AREA;
import static org.cordon.control.KeyPersonCategory.SUB_CLOSE_CONTACT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.control.MeasureRule.CountFrom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan is a function of all listings. Days are days of September 2022; today is the 10th. */
class ReckoningTests {

    private static final LocalDate TODAY = day(10);
    private static final Map<KeyPersonCategory, MeasureRule> NINTH = Map.of(
            CLOSE_CONTACT,
            rule(Measure.CENTRAL_ISOLATION, 7, List.of(1, 2, 3, 5, 7), 3, List.of(3), CountFrom.LAST_EXPOSURE),
            SUB_CLOSE_CONTACT,
            rule(Measure.HOME_QUARANTINE, 7, List.of(1, 4, 7), 0, List.of(), CountFrom.LAST_EXPOSURE),
            LOW_RISK_AREA,
            rule(Measure.HOME_MONITORING, 0, List.of(), 3, List.of(1, 3), CountFrom.LAST_EXPOSURE),
            EXPOSED_AT_PLACE,
            rule(Measure.NONE, 0, List.of(), 0, List.of(), CountFrom.LAST_EXPOSURE));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CLOSE_CONTACT 5                     | CLOSE_CONTACT     | 5 | 12 | 15 | 6 7 8 10 12          | 15
            SUB_CLOSE_CONTACT 5                 | SUB_CLOSE_CONTACT | 5 | 12 | 12 | 6 9 12               |
            LOW_RISK_AREA 9                     | LOW_RISK_AREA     | 9 | 9  | 12 |                      | 10 12
            EXPOSED_AT_PLACE 9                  | EXPOSED_AT_PLACE  | 9 | 9  | 9  |                      |
            CLOSE_CONTACT 1, CLOSE_CONTACT 5    | CLOSE_CONTACT     | 5 | 12 | 15 | 6 7 8 10 12          | 15
            CLOSE_CONTACT 1, SUB_CLOSE_CONTACT 6| CLOSE_CONTACT     | 1 | 13 | 13 | 2 3 4 6 7 8 10 13    |
            CLOSE_CONTACT 1, SUB_CLOSE_CONTACT 3| CLOSE_CONTACT     | 1 | 10 | 11 | 2 3 4 6 7 8 10       | 11
            SUB_CLOSE_CONTACT 5, LOW_RISK_AREA 11|SUB_CLOSE_CONTACT | 5 | 12 | 14 | 6 9 12               | 14
            SUB_CLOSE_CONTACT 1, LOW_RISK_AREA 9| SUB_CLOSE_CONTACT | 1 | 8  | 12 | 2 5 8                | 10 12
            LOW_RISK_AREA 5, EXPOSED_AT_PLACE 9 | LOW_RISK_AREA     | 5 | 5  | 8  |                      | 6 8
            CLOSE_CONTACT 5, SUB_CLOSE_CONTACT 6, LOW_RISK_AREA 9 | CLOSE_CONTACT | 5 | 13 | 15 | 6 7 8 10 12 13 | 15
            """)
    void everyOrderOfListingsGivesTheSamePlan(
            String listings,
            KeyPersonCategory category,
            int dayZero,
            int isolationUntil,
            int monitoringUntil,
            @Nullable String isolationTests,
            @Nullable String monitoringTests) {
        assertThat(permutations(listings(listings))).allSatisfy(order -> {
            ControlPlan plan = plan(NINTH, null, order);
            assertThat(plan.category()).isEqualTo(category);
            assertThat(plan.countFrom()).isEqualTo(day(dayZero));
            assertThat(plan.isolationUntil()).isEqualTo(day(isolationUntil));
            assertThat(plan.monitoringUntil()).isEqualTo(day(monitoringUntil));
            assertThat(plan.isolationTests()).isEqualTo(days(isolationTests));
            assertThat(plan.monitoringTests()).isEqualTo(days(monitoringTests));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "7, CENTRAL_ISOLATION",
        "11, CENTRAL_ISOLATION",
        "12, HOME_MONITORING",
        "14, HOME_MONITORING",
        "15, NONE"
    })
    void whoIsFoundLateServesOnlyTheRest(int today, Measure measure) {
        assertThat(plan(NINTH, null, listings("CLOSE_CONTACT 5")).measureOn(day(today)))
                .isEqualTo(measure);
    }

    @Test
    void aMeasureWithoutIsolationBeginsWithItsLastPart() {
        assertThat(plan(NINTH, null, listings("LOW_RISK_AREA 10")).measureOn(TODAY))
                .isEqualTo(Measure.HOME_MONITORING);
        assertThat(plan(NINTH, null, listings("EXPOSED_AT_PLACE 10")).measureOn(TODAY))
                .isEqualTo(Measure.NONE);
    }

    @ParameterizedTest
    @CsvSource({", 10, 17", "8, 8, 15", "12, 12, 19"})
    void countsFromTheEntryOrUntilThenFromToday(@Nullable Integer entered, int dayZero, int isolationUntil) {
        Map<KeyPersonCategory, MeasureRule> local = Map.of(
                CLOSE_CONTACT, rule(Measure.CENTRAL_ISOLATION, 7, List.of(1, 7), 3, List.of(3), CountFrom.ENTRY));

        ControlPlan plan = plan(local, entered == null ? null : day(entered), listings("CLOSE_CONTACT 2"));

        assertThat(plan.countFrom()).isEqualTo(day(dayZero));
        assertThat(plan.isolationUntil()).isEqualTo(day(isolationUntil));
        assertThat(plan.isolationTests()).containsExactly(day(dayZero + 1), day(dayZero + 7));
        assertThat(plan.monitoringTests()).containsExactly(day(isolationUntil + 3));
    }

    @Test
    void nobodyIsUnderControlWithoutAReason() {
        assertThatThrownBy(() -> plan(NINTH, null, List.of())).hasMessageContaining("no listing names");
    }

    private static ControlPlan plan(
            Map<KeyPersonCategory, MeasureRule> rules, @Nullable LocalDate enteredOn, List<Listing> listings) {
        return new Reckoning(rules::get, enteredOn, TODAY).plan(listings);
    }

    private static MeasureRule rule(
            Measure measure,
            int isolationDays,
            List<Integer> isolationTests,
            int monitoringDays,
            List<Integer> monitoringTests,
            CountFrom countFrom) {
        Measure after = measure == Measure.NONE ? Measure.NONE : Measure.HOME_MONITORING;
        return new MeasureRule(
                measure,
                isolationDays,
                isolationTests,
                after,
                monitoringDays,
                monitoringTests,
                countFrom,
                ReleaseCondition.OWN_TESTS,
                false,
                false,
                "",
                List.of());
    }

    private static List<Listing> listings(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .map(listing -> listing.split(" "))
                .map(words -> new Listing(
                        "link " + String.join(" ", words),
                        KeyPersonCategory.valueOf(words[0]),
                        day(Integer.parseInt(words[1])),
                        Instant.EPOCH))
                .toList();
    }

    private static List<List<Listing>> permutations(List<Listing> listings) {
        if (listings.size() < 2) {
            return List.of(listings);
        }
        return IntStream.range(0, listings.size())
                .boxed()
                .flatMap(first -> permutations(without(listings, first)).stream()
                        .map(rest -> Stream.concat(Stream.of(listings.get(first)), rest.stream())
                                .toList()))
                .toList();
    }

    private static List<Listing> without(List<Listing> listings, int index) {
        List<Listing> rest = new ArrayList<>(listings);
        rest.remove(index);
        return rest;
    }

    private static List<LocalDate> days(@Nullable String days) {
        return days == null
                ? List.of()
                : Arrays.stream(days.split(" "))
                        .map(Integer::valueOf)
                        .map(ReckoningTests::day)
                        .toList();
    }

    private static LocalDate day(int ofSeptember) {
        return LocalDate.of(2022, 9, ofSeptember);
    }
}
