package org.cordon.replays;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Six people of September 2022, worked out by hand. A falls ill on the 8th and is confirmed on the 10th, together with D.
 * B is confirmed on the 13th and C, whom B met, on the 20th. E met A on the 5th, before the look-back, and is confirmed on
 * the 12th. F met A on the 9th and stays well. X of another province is said to have infected A.
 */
final class SmallOutbreak {

    static final String CASES = """
            sourceId,onsetDate,confirmedDate
            A,2022-09-08,2022-09-10
            B,2022-09-12,2022-09-13
            C,,2022-09-20
            D,,2022-09-10
            E,,2022-09-12
            """;
    static final String LINKS = """
            sourceCaseId,contactSourceId,lastExposureDate
            X,A,
            A,B,
            B,C,
            A,D,
            A,E,2022-09-05
            A,F,2022-09-09
            """;

    static final LineList LIST = new LineList(
            List.of(
                    line("A", day(8), day(10)),
                    line("B", day(12), day(13)),
                    line("C", null, day(20)),
                    line("D", null, day(10)),
                    line("E", null, day(12))),
            List.of(
                    met("X", "A", null),
                    met("A", "B", null),
                    met("B", "C", null),
                    met("A", "D", null),
                    met("A", "E", day(5)),
                    met("A", "F", day(9))));

    /**
     * 8th: B 10-12, F 10-22 and C 10-19 in rooms (C at first as sub-close contact), F monitored 23-29. 9th: B 10-12, F
     * 10-15 and C 13-16 in rooms, C at home 10-12 before, F monitored 16-18 and C 17-19. Twenty: B 10-12, F 10-13 and C
     * 13-14 in rooms, F at home 14-16 and C 15-17; C falls ill later. Ten: B 10-12, F 10-13 and C 13-14 at home.
     */
    static final Map<String, ReplayTotals> TOTALS = Map.of(
            "8", totals(3, 0, 2, 1, 0, new PersonDays(26, 0, 7), 3, day(10)),
            "9", totals(3, 1, 2, 1, 0, new PersonDays(13, 3, 6), 2, day(10)),
            "20", totals(3, 2, 1, 2, 1, new PersonDays(9, 6, 0), 2, day(10)),
            "10", totals(0, 3, 1, 2, 1, new PersonDays(0, 9, 0), 0, null));

    static final List<Integer> ROOMS_OF_THE_NINTH = List.of(2, 2, 2, 2, 2, 2, 1, 0, 0, 0, 0);

    private SmallOutbreak() {}

    static LocalDate day(int ofSeptember) {
        return LocalDate.of(2022, 9, ofSeptember);
    }

    static CaseLine line(String id, @Nullable LocalDate onset, @Nullable LocalDate confirmed) {
        return new CaseLine(id, onset, confirmed, List.of(), true);
    }

    static LinkLine met(String from, String to, @Nullable LocalDate day) {
        return new LinkLine(from, to, day, true);
    }

    private static ReplayTotals totals(
            int isolated,
            int atHome,
            int converted,
            int released,
            int missedAfterControl,
            PersonDays days,
            int peak,
            @Nullable LocalDate peakDay) {
        return new ReplayTotals(
                5,
                6,
                3,
                isolated,
                atHome,
                converted,
                released,
                0,
                2 + missedAfterControl,
                new MissedCases(1, 1, missedAfterControl),
                1,
                0,
                1,
                days,
                peak,
                peakDay);
    }
}
