package org.cordon.control.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cordon.laboratory.Finding;
import org.cordon.laboratory.PersonResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Moments read {@code day/hour}, counted from day 0. Samples have a letter in front: {@code n} negative alone, {@code m}
 * negative in a shared tube, {@code p} shared tube positive, {@code i} indeterminate alone, {@code x} positive alone,
 * {@code w} awaited alone, {@code v} awaited in a shared tube, {@code o} a test ordered beyond the plan,
 * {@code ?} another may be ordered.
 */
class TestScheduleTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY_ZERO = LocalDate.of(2022, 9, 5);
    private static final TestTimes TIMES = new TestTimes(Duration.ofHours(24), Duration.ofHours(24));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                # days  | samples                 | blockers
                1       |                         | testMissing:1
                1       | n1/8                    | ''
                1       | m1/8                    | ''
                1       | n0/23                   | testMissing:1
                1       | n4/8                    | ''
                1       | w1/8                    | testPending:1
                1       | w1/8 n2/8               | ''
                1,3     | n1/8 n3/8               | ''
                1,3     | n3/8                    | testMissing:3
                1,3     | n3/8 n3/20              | testMissing:3
                1,3     | n3/8 n4/8               | ''
                1,3     | n2/20 n3/8              | testMissing:3
                1,3     | n2/20 n3/20             | ''
                1,2,3   | n2/8 n2/9 n3/9          | ''
                1,3     | w1/8 n3/8               | testPending:1
                1,3     | n1/8 w3/8               | testPending:3
                1       | i1/8                    | resultIndeterminate:1 testMissing:1
                1       | i1/8 n1/12              | ''
                1       | n1/8 i1/12              | resultIndeterminate:1
                1       | n1/8 i1/12 m2/8         | resultIndeterminate:1
                1       | n1/8 p2/8               | poolPositive:2
                1       | n1/8 p2/8 n2/8          | poolPositive:2
                1       | n1/8 p2/8 n2/9          | ''
                1       | n1/8 x2/8               | resultPositive:2
                1       | n1/8 o2/0               | orderedTestMissing:2
                1       | o1/0                    | orderedTestMissing:1 testMissing:1
                1       | n1/8 o2/0 n3/0          | ''
                """)
    void namesEveryTestThatBlocks(String days, String samples, String blockers) {
        assertThat(schedule(days, samples).blockers().stream()
                        .map(blocker -> blocker.code() + ":"
                                + Duration.between(
                                                DAY_ZERO.atStartOfDay(),
                                                Objects.requireNonNull(blocker.day())
                                                        .atStartOfDay())
                                        .toDays())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(blockers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                # days | samples         | now   | step   | look again
                1,3    |                 | 0/10  | WAIT   | 1/0
                1,3    |                 | 1/0   | SAMPLE |
                1,3    |                 | 2/10  | SAMPLE |
                1,3    | w1/8            | 1/9   | WAIT   | 2/8
                1,3    | w1/8            | 2/8   | LATE   | 3/0
                1,3    | w1/8            | 3/0   | SAMPLE |
                1,3    | n1/8            | 1/20  | WAIT   | 3/0
                1,3    | n3/8            | 3/9   | WAIT   | 4/8
                1,3    | n3/8            | 4/8   | SAMPLE |
                1,2,3  | n2/8            | 2/9   | WAIT   | 3/0
                1,3    | n2/20           | 3/8   | WAIT   | 3/20
                1,3    | n1/8 n3/8       | 3/9   | WAIT   | 7/0
                1,3    | n1/8 n3/8       | 7/0   | NONE   |
                1      | n1/8 i2/8       | 2/9   | SAMPLE |
                1      | n1/8 i2/8 w2/10 | 2/11  | WAIT   | 3/10
                1      | n1/8 i2/8 v2/10 | 2/11  | SAMPLE |
                1      | n1/8 i2/8 w2/10 | 3/10  | LATE   | 4/10
                1      | n1/8 p2/8       | 2/9   | SAMPLE |
                1      | n1/8 p2/8 n2/12 | 2/13  | WAIT   | 7/0
                1      | n1/8 o2/0       | 2/1   | SAMPLE |
                8      | n7/8            | 7/9   | WAIT   | 8/0
                1,3    | n1/8 n3/8 ?     | 7/0   | WAIT   | 8/0
                1,3    | n1/8 n3/8 ?     | 6/0   | WAIT   | 7/0
                1      | n1/8 o7/0 ?     | 7/1   | SAMPLE |
                """)
    void saysWhatIsDueNext(String days, String samples, String now, NextTest.Step step, String lookAgainAt) {
        NextTest next = schedule(days, samples).next(at(now), at("7/0"));

        assertThat(next.step()).isEqualTo(step);
        if (lookAgainAt != null) {
            assertThat(next.lookAgainAt()).isEqualTo(at(lookAgainAt));
        }
    }

    private static TestSchedule schedule(String days, String samples) {
        List<PersonResult> results = new ArrayList<>();
        List<PlanSample> awaited = new ArrayList<>();
        List<Instant> orders = new ArrayList<>();
        boolean more = false;
        for (String sample : samples == null ? new String[0] : samples.split(" ")) {
            if ("?".equals(sample)) {
                more = true;
                continue;
            }
            Instant at = at(sample.substring(1));
            switch (sample.charAt(0)) {
                case 'n' -> results.add(result(at, Finding.NEGATIVE, false));
                case 'm' -> results.add(result(at, Finding.NEGATIVE, true));
                case 'p' -> results.add(result(at, Finding.POSITIVE, true));
                case 'i' -> results.add(result(at, Finding.INDETERMINATE, false));
                case 'x' -> results.add(result(at, Finding.POSITIVE, false));
                case 'w' -> awaited.add(awaited(at, 1));
                case 'v' -> awaited.add(awaited(at, 10));
                default -> orders.add(at);
            }
        }
        return new TestSchedule(
                Arrays.stream(days.split(","))
                        .map(day -> DAY_ZERO.plusDays(Long.parseLong(day)))
                        .toList(),
                new TestEvidence(results, awaited, orders, more),
                TIMES,
                ZONE);
    }

    private static PersonResult result(Instant at, Finding finding, boolean pooled) {
        return new PersonResult("lab", "S" + at, at, at.plusSeconds(3600), finding, pooled);
    }

    private static PlanSample awaited(Instant at, int poolSize) {
        return new PlanSample("KP-000001", "S" + at, null, poolSize, at, at.plus(TIMES.resultWithin()));
    }

    private static Instant at(String moment) {
        String[] parts = moment.split("/", 2);
        return DAY_ZERO.plusDays(Long.parseLong(parts[0]))
                .atStartOfDay(ZONE)
                .plusHours(Long.parseLong(parts[1]))
                .toInstant();
    }
}
