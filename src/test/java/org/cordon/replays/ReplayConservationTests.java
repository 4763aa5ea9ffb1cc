package org.cordon.replays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody gets lost in a replay, whatever the outbreak: circles, repeated rows and missing days included. */
class ReplayConservationTests {

    private static final int PEOPLE = 25;

    @Test
    void accountsForEverybodyInRandomOutbreaks() {
        for (long seed = 0; seed < 400; seed++) {
            Outbreak outbreak = new Outbreak(outbreak(new Random(seed)));
            for (EditionReplay replay :
                    Replays.run(outbreak, new FourEditions(), "all", true).editions()) {
                assertThatItAddsUp(replay, "seed " + seed + ", edition " + replay.edition());
            }
        }
    }

    static void assertThatItAddsUp(EditionReplay replay, String where) {
        ReplayTotals totals = replay.totals();
        assertThat(totals.converted() + totals.missed() + totals.withoutSource() + totals.notConfirmed())
                .as(where)
                .isEqualTo(totals.cases());
        assertThat(totals.converted() + totals.released() + totals.overWhenListed())
                .as(where)
                .isEqualTo(totals.listed());
        assertThat(totals.isolated()).as(where).isLessThanOrEqualTo(totals.listed());
        assertThat(sum(replay, ReplayDay::confirmed)).as(where).isEqualTo(totals.cases() - totals.notConfirmed());
        assertThat(sum(replay, ReplayDay::converted)).as(where).isEqualTo(totals.converted());
        assertThat(sum(replay, ReplayDay::missed)).as(where).isEqualTo(totals.missed());
        assertThat(sum(replay, ReplayDay::listed)).as(where).isGreaterThanOrEqualTo(totals.listed());
        assertThat(sum(replay, ReplayDay::roomsInUse))
                .as(where)
                .isEqualTo(totals.personDays().centralIsolation());
        assertThat(replay.days().stream().mapToInt(ReplayDay::roomsInUse).max().orElse(0))
                .as(where)
                .isEqualTo(totals.peakRooms());
    }

    private static int sum(EditionReplay replay, ToIntFunction<ReplayDay> figure) {
        return replay.days().stream().mapToInt(figure).sum();
    }

    private static LineList outbreak(Random random) {
        List<CaseLine> cases = IntStream.range(0, PEOPLE * 3 / 4)
                .mapToObj(index -> new CaseLine(person(random), day(random), day(random), List.of(), true))
                .toList();
        List<LinkLine> links = IntStream.range(0, random.nextInt(PEOPLE * 3))
                .mapToObj(index -> new LinkLine(person(random), person(random), day(random), random.nextInt(4) > 0))
                .toList();
        return new LineList(cases, links);
    }

    private static String person(Random random) {
        return "P" + random.nextInt(PEOPLE);
    }

    private static @Nullable LocalDate day(Random random) {
        return random.nextInt(4) == 0 ? null : LocalDate.of(2022, 9, 1).plusDays(random.nextInt(40));
    }
}
