package org.cordon.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long to wait after a failure, and for how long to try at all. */
@Component
class Backoff {

    /** However long a receiver asks us to wait. */
    private static final Duration LONGEST_WISH = Duration.ofHours(6);

    private static final int MOST_DOUBLINGS = 20;

    private final OutboxSettings settings;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Backoff(OutboxSettings settings) {
        this.settings = settings;
    }

    /** Between half of the doubled pause and all of it, so that lanes do not come back all at once; never less than asked. */
    Duration after(int attempts, @Nullable Duration wish) {
        long doubled = settings.backoff().toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        long pause = Math.min(doubled, settings.longestBackoff().toMillis());
        Duration ours = Duration.ofMillis(pause / 2 + random.nextLong(pause / 2 + 1));
        Duration theirs = wish == null ? Duration.ZERO : wish;
        Duration longest = theirs.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : theirs;
        return ours.compareTo(longest) > 0 ? ours : longest;
    }

    boolean isOver(Attempt attempt, Instant now) {
        Instant first = attempt.firstAt();
        return attempt.number() >= settings.attempts()
                || (first != null && !now.isBefore(first.plus(settings.deadAfter())));
    }
}
