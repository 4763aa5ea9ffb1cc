package org.cordon.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class RestsTests {

    @Test
    void whatFailedIsTriedAgainAfterTheRestAndNoSooner() {
        Instant start = Instant.parse("2022-09-14T00:30:00Z");
        Clock clock = Mockito.mock(Clock.class);
        Mockito.when(clock.instant()).thenReturn(start);
        Rests rests = new Rests(Duration.ofMinutes(5), clock);
        UUID failed = UUID.randomUUID();
        assertThat(rests.rest(failed)).isEqualTo(start.plusSeconds(300));
        assertThat(rests.isResting(failed)).isTrue();
        assertThat(rests.isResting(UUID.randomUUID())).isFalse();
        Mockito.when(clock.instant()).thenReturn(start.plusSeconds(299));
        assertThat(rests.isResting(failed)).isTrue();
        Mockito.when(clock.instant()).thenReturn(start.plusSeconds(300));
        assertThat(rests.isResting(failed)).isFalse();
    }
}
