package org.cordon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How long is waited, and whose wish counts. */
class BackoffTests {

    private static final Instant NOW = Instant.parse("2022-09-07T06:00:00Z");

    private final Backoff backoff = new Backoff(settings());

    @Test
    void doublesThePauseUpToItsLongestAndSpreadsIt() {
        for (int attempt = 1; attempt <= 80; attempt++) {
            long full = attempt > 9 ? 900_000 : Math.min(900_000, 5_000L << (attempt - 1));
            int number = attempt;
            TreeSet<Long> pauses = new TreeSet<>();
            IntStream.range(0, 200)
                    .forEach(i -> pauses.add(backoff.after(number, null).toMillis()));
            assertThat(pauses.first()).isGreaterThanOrEqualTo(full / 2);
            assertThat(pauses.last()).isLessThanOrEqualTo(full);
            assertThat(pauses).hasSizeGreaterThan(100);
        }
    }

    @Test
    void waitsAsLongAsTheReceiverAsksButNoLongerThanSixHours() {
        assertThat(backoff.after(1, Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(10));
        assertThat(backoff.after(9, Duration.ofSeconds(1))).isGreaterThan(Duration.ofMinutes(7));
        assertThat(backoff.after(1, Duration.ofDays(40))).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void readsSecondsAndDatesAndNothingElse() {
        assertThat(RetryAfter.read("120", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("Wed, 07 Sep 2022 06:05:00 GMT", NOW)).isEqualTo(Duration.ofMinutes(5));
        assertThat(RetryAfter.read("Wed, 07 Sep 2022 05:05:00 GMT", NOW)).isEqualTo(Duration.ZERO);
        assertThat(RetryAfter.read("soon", NOW)).isNull();
        assertThat(RetryAfter.read("-5", NOW)).isNull();
        assertThat(RetryAfter.read("99999999999999999999", NOW)).isNull();
        assertThat(RetryAfter.read(null, NOW)).isNull();
    }

    @Test
    void givesUpAfterSoManyAttemptsOrHours() {
        assertThat(backoff.isOver(attempt(99, NOW), NOW)).isFalse();
        assertThat(backoff.isOver(attempt(100, NOW), NOW)).isTrue();
        assertThat(backoff.isOver(attempt(2, NOW.minusSeconds(43_199)), NOW)).isFalse();
        assertThat(backoff.isOver(attempt(2, NOW.minusSeconds(43_200)), NOW)).isTrue();
    }

    private static Attempt attempt(int number, Instant first) {
        return new Attempt(1, "msg_1", new byte[0], number, first);
    }

    static OutboxSettings settings() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("cordon.outbox", OutboxSettings.class);
    }
}
