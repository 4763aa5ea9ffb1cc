package org.cordon.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

    private static final String HERE = "10.0.0.1";
    private static final String ELSEWHERE = "10.0.0.2";

    private final Wristwatch clock = new Wristwatch();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void closesAfterFiveWrongPasswordsForAQuarterOfAnHour() {
        fail(4);
        assertThat(throttle.isClosed(HERE, "alice")).isFalse();
        fail(1);
        assertThat(throttle.isClosed(HERE, "alice")).isTrue();

        clock.now = clock.now.plus(Duration.ofMinutes(15)).plusSeconds(1);
        assertThat(throttle.isClosed(HERE, "alice")).isFalse();
    }

    @Test
    void locksNobodyOutAtAnotherAddress() {
        fail(5);

        assertThat(throttle.isClosed(ELSEWHERE, "alice")).isFalse();
        assertThat(throttle.isClosed(HERE, "bob")).isFalse();
    }

    @Test
    void forgetsWhatWasWrongOnceThePasswordIsRight() {
        fail(4);
        throttle.succeeded(HERE, "alice");
        fail(4);

        assertThat(throttle.isClosed(HERE, "alice")).isFalse();
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            throttle.failed(HERE, "alice");
        }
    }

    /** A clock that the test sets. */
    private static final class Wristwatch extends Clock {

        private Instant now = Instant.parse("2022-09-14T04:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
