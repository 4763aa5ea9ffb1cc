package org.cordon.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.ReleaseGate;
import org.cordon.control.ReleasePeriod;
import org.cordon.platform.errors.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReleaseTests {

    private static final String NUMBER = "KP-000001";

    private final Stays stays = mock(Stays.class);
    private final ReleaseGate gate = mock(ReleaseGate.class);
    private final KeyPersonDirectory keyPersons = mock(KeyPersonDirectory.class);
    private final Clock clock = Clock.fixed(Instant.parse("2022-09-14T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final Release release = new Release(stays, keyPersons, gate, mock(Departure.class), clock);

    @BeforeEach
    void isolate() {
        KeyPerson person = mock(KeyPerson.class);
        when(person.period()).thenReturn(ReleasePeriod.ISOLATION);
        when(keyPersons.require(NUMBER)).thenReturn(person);
        when(stays.findByOpenNumber(NUMBER)).thenReturn(Optional.of(new Stay(NUMBER, "370215IS1", clock)));
        when(stays.requireOpen(NUMBER)).thenCallRealMethod();
    }

    @Test
    void isRefusedTwiceWhileAnythingBlocksIt() {
        doThrow(new Refused("release.blocked", "the test is missing"))
                .when(gate)
                .requireOpen(NUMBER, ReleasePeriod.ISOLATION);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> release.assess(NUMBER, new ReleaseAssessment(true, true, false)))
                .withMessage("the test is missing");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> release.sign(NUMBER, "R-1"));
        verify(stays, org.mockito.Mockito.never()).saveAndFlush(any());
    }

    @Test
    void isRefusedToSomebodyWithSymptoms() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> release.assess(NUMBER, new ReleaseAssessment(true, false, false)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("release.notClear"));
    }

    @Test
    void isPossibleOnceNothingBlocksIt() {
        assertThatCode(() -> release.assess(NUMBER, new ReleaseAssessment(true, true, false)))
                .doesNotThrowAnyException();
        release.sign(NUMBER, "R-1");

        verify(stays).saveAndFlush(any());
    }

    @Test
    void waitsForSymptomsThatSomebodySaysAreThere() {
        release.assess(NUMBER, new ReleaseAssessment(false, false, true));
        verify(gate).requireReasonToWait(NUMBER, ReleasePeriod.ISOLATION, true);
        release.assess(NUMBER, new ReleaseAssessment(false, false, false));
        verify(gate).requireReasonToWait(NUMBER, ReleasePeriod.ISOLATION, false);
    }
}
