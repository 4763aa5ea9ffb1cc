package org.cordon.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

    private static final SignInOrigin HERE = SignInOrigin.address("10.0.0.1");
    private static final SignInOrigin ELSEWHERE = SignInOrigin.address("10.0.0.2");

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
        fail(500);

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

    @Test
    void closesAnAddressThatTriesOnePasswordOnManyAccounts() {
        failForAccounts(19);
        assertThat(throttle.isClosed(HERE, "alice")).isFalse();
        throttle.failed(HERE, "one more");

        assertThat(throttle.isClosed(HERE, "alice")).isTrue();
        assertThat(throttle.isClosed(ELSEWHERE, "alice")).isFalse();
        clock.now = clock.now.plus(Duration.ofMinutes(15)).plusSeconds(1);
        assertThat(throttle.isClosed(HERE, "alice")).isFalse();
    }

    @Test
    void whoHasSignedInFromAClosedAddressBeforeStillMay() {
        throttle.succeeded(HERE, "alice");
        failForAccounts(40);

        assertThat(throttle.isClosed(HERE, "alice")).isFalse();
        assertThat(throttle.isClosed(HERE, "bob")).isTrue();
    }

    @Test
    void whoeverGuessesAtTheSameAddressLocksNobodyOutOfTheirOwnBrowser() {
        SignInOrigin own = new SignInOrigin("browser", true);
        fail(5);
        failForAccounts(20);
        assertThat(throttle.isClosed(HERE, "alice")).isTrue();
        assertThat(throttle.isClosed(own, "alice")).isFalse();

        for (int guess = 0; guess < 5; guess++) {
            throttle.failed(own, "alice");
        }
        assertThat(throttle.isClosed(own, "alice")).isTrue();
    }

    @Test
    void wrongCodesOfAThiefOfThePasswordDoNotCloseTheOwnersBrowser() {
        SignInOrigin own = new SignInOrigin("browser", true);
        for (int guess = 0; guess < 3; guess++) {
            throttle.codeFailed(HERE, "alice");
        }
        assertThat(throttle.codeFailed(ELSEWHERE, "alice")).isFalse();
        assertThat(throttle.codeFailed(ELSEWHERE, "alice")).isTrue();

        assertThat(throttle.isCodeClosed(HERE, "alice")).isTrue();
        assertThat(throttle.isCodeClosed(own, "alice")).isFalse();
    }

    @Test
    void aNetworkOfAddressesIsOneAddress() {
        for (int guess = 0; guess < 5; guess++) {
            throttle.failed(SignInOrigin.address("2001:db8:1:2::" + guess), "alice");
        }

        assertThat(throttle.isClosed(SignInOrigin.address("2001:db8:1:2:ffff::9"), "alice"))
                .isTrue();
        assertThat(throttle.isClosed(SignInOrigin.address("2001:db8:1:3::1"), "alice"))
                .isFalse();
    }

    @Test
    void raisesTheAlarmOnceForGuessesFromManyAddresses() {
        int alarms = 0;
        for (int guess = 0; guess < 60; guess++) {
            alarms += throttle.failed(SignInOrigin.address("10.1.0." + guess), "alice") ? 1 : 0;
        }

        assertThat(alarms).isOne();
        assertThat(throttle.isClosed(HERE, "alice")).isFalse();
    }

    @Test
    void remembersNoMoreThanFitsInMemory() {
        Tallies tallies = new Tallies(clock, Duration.ofMinutes(15));
        for (int key = 0; key < Tallies.REMEMBERED + 500; key++) {
            tallies.add("key " + key);
            tallies.add("kept"); // what goes on is not pushed out by noise
        }

        assertThat(tallies.size()).isEqualTo(Tallies.REMEMBERED);
        assertThat(tallies.count("kept")).isEqualTo(Tallies.REMEMBERED + 500);
    }

    private void failForAccounts(int accounts) {
        for (int account = 0; account < accounts; account++) {
            throttle.failed(HERE, "somebody " + account);
        }
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
