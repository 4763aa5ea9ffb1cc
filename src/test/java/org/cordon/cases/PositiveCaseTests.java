package org.cordon.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PositiveCaseTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-09-14T04:00:00Z"), SHANGHAI);
    private static final LocalDate ONSET = LocalDate.of(2022, 9, 5);

    @Test
    void learnsWhatAnotherReportKnows() {
        PositiveCase subject = new PositiveCase(report(ONSET, null), true, CLOCK);

        assertThat(subject.learn(report(null, "Nursery"))).isTrue();
        assertThat(subject.learn(report(ONSET, "Nursery"))).isFalse();
        assertThat(subject.learn(report(null, null))).as("erases nothing").isFalse();
    }

    @Test
    void isReportedAnewOnlyWithEvidenceAfterTheClosing() {
        PositiveCase subject = new PositiveCase(report(ONSET, null), true, CLOCK);
        assertThat(subject.isOlderThan(report(LocalDate.of(2022, 9, 20), null), CLOCK))
                .as("still open")
                .isFalse();

        subject.close("completed", CLOCK);

        assertThat(subject.isOlderThan(report(LocalDate.of(2022, 9, 14), null), CLOCK))
                .isFalse();
        assertThat(subject.isOlderThan(report(LocalDate.of(2022, 9, 15), null), CLOCK))
                .isTrue();
        assertThat(subject.isOlderThan(report(null, null), CLOCK)).isFalse();
        assertThat(subject.isOlderThan(NewCase.sampled(1, Instant.parse("2022-09-14T16:30:00Z")), CLOCK))
                .as("half past midnight in Shanghai")
                .isTrue();
    }

    @Test
    void hasAPublicNumber() {
        assertThat(CaseNumber.of(123)).isEqualTo("PC-000123");
        assertThat(CaseNumber.parse("PC-000123")).contains(123L);
        assertThat(CaseNumber.parse("PC-1234567")).contains(1_234_567L);
        assertThat(CaseNumber.parse("KP-000123")).isEmpty();
        assertThat(CaseNumber.parse("PC-123")).isEmpty();
    }

    private static NewCase report(@Nullable LocalDate onset, @Nullable String cluster) {
        return new NewCase(1, onset, null, null, null, cluster);
    }
}
