package org.cordon.replays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.replays.SmallOutbreak.day;
import static org.cordon.replays.SmallOutbreak.line;
import static org.cordon.replays.SmallOutbreak.met;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.cordon.platform.errors.Refused;
import org.cordon.replays.PersonEvent.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTests {

    @ParameterizedTest
    @ValueSource(strings = {"8", "9", "20", "10"})
    void comesToWhatWasWorkedOutByHand(String edition) {
        assertThat(replay(SmallOutbreak.LIST, edition).totals()).isEqualTo(SmallOutbreak.TOTALS.get(edition));
    }

    @Test
    void countsEachEvening() {
        List<ReplayDay> days = replay(SmallOutbreak.LIST, "9").days();
        assertThat(days).extracting(ReplayDay::roomsInUse).isEqualTo(SmallOutbreak.ROOMS_OF_THE_NINTH);
        assertThat(days.get(0)).isEqualTo(new ReplayDay(day(10), 2, 3, 0, 1, 0, 2, 1, 0));
        assertThat(days.get(2)).isEqualTo(new ReplayDay(day(12), 1, 0, 0, 1, 0, 2, 1, 0));
        assertThat(days.get(3)).isEqualTo(new ReplayDay(day(13), 1, 0, 1, 0, 0, 2, 0, 0));
        assertThat(days.get(9)).isEqualTo(new ReplayDay(day(19), 0, 0, 0, 0, 1, 0, 0, 1));
        assertThat(days.get(10)).isEqualTo(new ReplayDay(day(20), 1, 0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void goesOnUntilTheLastIsReleased() {
        List<ReplayDay> days = replay(SmallOutbreak.LIST, "8").days();
        assertThat(days).hasSize(21);
        assertThat(days.get(20)).isEqualTo(new ReplayDay(day(30), 0, 0, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void tellsWhatHappenedToEachPersonWhenAsked() {
        ReplayReport report = Replays.run(new Outbreak(SmallOutbreak.LIST), new FourEditions(), "9", true);
        List<EditionReplay.PersonLog> people =
                Objects.requireNonNull(report.editions().get(0).people());
        assertThat(people).extracting(EditionReplay.PersonLog::id).containsExactly("A", "B", "C", "D", "E", "F", "X");
        assertThat(people.get(2).events())
                .extracting(event -> event.day() + " " + event.what() + " " + event.measure() + " " + event.until())
                .containsExactly(
                        "2022-09-10 LISTED HOME_QUARANTINE 2022-09-17",
                        "2022-09-13 LISTED_AGAIN CENTRAL_ISOLATION 2022-09-20",
                        "2022-09-20 CONVERTED NONE null");
        assertThat(people.get(4).events()).extracting(PersonEvent::what).containsExactly(What.MISSED);
        assertThat(people.get(0).events()).extracting(PersonEvent::what).containsExactly(What.CONFIRMED);
        assertThat(people.get(6).events()).isEmpty();
    }

    /** A fell ill ten days before: the assumed meeting lies at the look-back, so nine days of fourteen are left. */
    @Test
    void assumesNoMeetingBeforeTheLookBackOfTheConfirmation() {
        LineList list = new LineList(List.of(line("A", day(1), day(11))), List.of(met("A", "B", null)));
        assertThat(replay(list, "8").totals().personDays()).isEqualTo(new PersonDays(12, 0, 7));
    }

    @Test
    void assumesTheDayOfConfirmationWhereNoOnsetIsKnown() {
        LineList list = new LineList(List.of(line("A", null, day(11))), List.of(met("A", "B", null)));
        assertThat(replay(list, "9").totals().personDays()).isEqualTo(new PersonDays(7, 0, 3));
    }

    @Test
    void takesAMeetingAfterTheConfirmationAsOneOnThatDay() {
        LineList list = new LineList(List.of(line("A", day(10), day(11))), List.of(met("A", "B", day(25))));
        assertThat(replay(list, "9").totals().personDays()).isEqualTo(new PersonDays(7, 0, 3));
    }

    @Test
    void listsSomebodyTooLateWhoseDaysAreOver() {
        LineList list = new LineList(
                List.of(line("A", day(1), day(11)), line("B", null, day(12))), List.of(met("A", "B", day(1))));
        ReplayTotals totals = replay(list, "9").totals();
        assertThat(totals.listed()).isEqualTo(1);
        assertThat(totals.overWhenListed()).isEqualTo(1);
        assertThat(totals.missedCases()).isEqualTo(new MissedCases(0, 0, 1));
        assertThat(totals.personDays()).isEqualTo(new PersonDays(0, 0, 0));
    }

    /** B met A on the 10th and C on the 13th: isolation until the 20th, monitoring until the 23rd. */
    @Test
    void servesTheLongestOfSeveralListings() {
        LineList list = new LineList(
                List.of(line("A", day(9), day(10)), line("C", day(13), day(14))),
                List.of(met("A", "B", day(10)), met("C", "B", day(13))));
        ReplayTotals totals = replay(list, "9").totals();
        assertThat(totals.listed()).isEqualTo(1);
        assertThat(totals.personDays()).isEqualTo(new PersonDays(10, 0, 3));
    }

    @Test
    void beginsAnewWithWhoeverIsListedAfterARelease() {
        LineList list = new LineList(
                List.of(line("A", day(9), day(10)), line("C", day(24), day(24))),
                List.of(met("A", "B", day(10)), met("C", "B", day(24))));
        ReplayTotals totals = replay(list, "10").totals();
        assertThat(totals.listed()).isEqualTo(1);
        assertThat(totals.released()).isEqualTo(1);
        assertThat(totals.personDays().homeQuarantine()).isEqualTo(10);
    }

    @Test
    void followsLinksWithoutDirectionBothWays() {
        LineList list = new LineList(
                List.of(line("A", null, day(12)), line("B", null, day(10))),
                List.of(new LinkLine("A", "B", null, false)));
        ReplayTotals totals = replay(list, "9").totals();
        assertThat(totals.converted()).isEqualTo(1);
        assertThat(totals.missedCases()).isEqualTo(new MissedCases(1, 0, 0));
    }

    @Test
    void doesNotMindTheOrderOfTheRows() {
        List<CaseLine> cases = new ArrayList<>(SmallOutbreak.LIST.cases());
        List<LinkLine> links = new ArrayList<>(SmallOutbreak.LIST.links());
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(cases, new Random(seed));
            Collections.shuffle(links, new Random(seed + 1000L));
            assertThat(all(new LineList(cases, links))).as("seed %s", seed).isEqualTo(all(SmallOutbreak.LIST));
        }
    }

    @Test
    void livesNoDayWhenNobodyIsConfirmed() {
        for (LineList list : List.of(
                new LineList(List.of(), List.of()),
                new LineList(List.of(), List.of(met("A", "B", null), met("B", "A", null))),
                new LineList(List.of(line("A", day(1), null)), List.of(met("A", "B", null))))) {
            assertThat(all(list).editions()).hasSize(4).allSatisfy(edition -> {
                assertThat(edition.days()).isEmpty();
                assertThat(edition.totals().listed()).isZero();
            });
        }
    }

    @Test
    void refusesAnEditionThatNoTableKnowsAndNamesThoseThatAre() {
        assertThatThrownBy(() -> replay(SmallOutbreak.LIST, "7"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("[8, 9, 20, 10]");
    }

    private static EditionReplay replay(LineList list, String edition) {
        return Replays.run(new Outbreak(list), new FourEditions(), edition, false)
                .editions()
                .get(0);
    }

    private static ReplayReport all(LineList list) {
        return Replays.run(new Outbreak(list), new FourEditions(), "all", true);
    }
}
