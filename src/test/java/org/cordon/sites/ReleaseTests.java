package org.cordon.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cordon.control.ControlPeriods;
import org.cordon.platform.errors.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTests {

    private static final LocalDate DAY_SEVEN = LocalDate.of(2022, 9, 14);

    private final Stays stays = mock(Stays.class);
    private final ControlPeriods periods = mock(ControlPeriods.class);

    @BeforeEach
    void isolateUntilDaySeven() {
        when(periods.isolationEnd("KP-000001")).thenReturn(DAY_SEVEN);
    }

    @Test
    void isRefusedBeforeTheLastDayOfIsolation() {
        Release release = releaseAt("2022-09-13T15:59:00Z");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> release.assess("KP-000001", clear()))
                .withMessage("KP-000001 cannot be released before 2022-09-14: the isolation period is not over");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> release.sign("KP-000001", "R-1"));
    }

    @Test
    void isPossibleFromTheFirstMinuteOfTheLastDay() {
        assertThatCode(() -> releaseAt("2022-09-13T16:00:00Z").assess("KP-000001", clear()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"false, true, true", "true, false, true", "true, true, false"})
    void isRefusedUnlessEverythingIsClear(boolean tests, boolean symptoms, boolean room) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> releaseAt("2022-09-14T04:00:00Z")
                        .assess("KP-000001", new ReleaseAssessment(true, tests, symptoms, room)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("release.notClear"));
    }

    @Test
    void mayAlwaysWait() {
        assertThatCode(() -> releaseAt("2022-09-10T04:00:00Z")
                        .assess("KP-000001", new ReleaseAssessment(false, false, false, false)))
                .doesNotThrowAnyException();
    }

    private static ReleaseAssessment clear() {
        return new ReleaseAssessment(true, true, true, true);
    }

    private Release releaseAt(String now) {
        return new Release(
                stays,
                periods,
                mock(RoomDisinfection.class),
                Clock.fixed(Instant.parse(now), ZoneId.of("Asia/Shanghai")));
    }
}
