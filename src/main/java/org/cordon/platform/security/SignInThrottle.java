package org.cordon.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: five wrong passwords for one account from one address close that pair for 15 minutes. Other
 * addresses are not affected, so nobody can lock a colleague out.
 */
@Component
class SignInThrottle {

    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int REMEMBERED_PAIRS = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED_PAIRS;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isClosed(String address, String userId) {
        Failures known = recent(key(address, userId));
        return known != null && known.count() >= ATTEMPTS;
    }

    synchronized void failed(String address, String userId) {
        String key = key(address, userId);
        Failures known = recent(key);
        failures.put(key, new Failures(known == null ? 1 : known.count() + 1, clock.instant()));
    }

    synchronized void succeeded(String address, String userId) {
        failures.remove(key(address, userId));
    }

    private @Nullable Failures recent(String key) {
        Failures known = failures.get(key);
        return known == null || known.last().plus(PAUSE).isBefore(clock.instant()) ? null : known;
    }

    private static String key(String address, String userId) {
        return address + ' ' + userId;
    }

    private record Failures(int count, Instant last) {}
}
