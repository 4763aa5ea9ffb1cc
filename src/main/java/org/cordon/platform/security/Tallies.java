package org.cordon.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts by key, each forgotten some time after its last addition; what was not added to for longest makes room. */
final class Tallies {

    static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Duration memory;
    private final Map<String, Tally> tallies = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tally> eldest) {
            return size() > REMEMBERED;
        }
    };

    Tallies(Clock clock, Duration memory) {
        this.clock = clock;
        this.memory = memory;
    }

    int count(String key) {
        Tally known = recent(key);
        return known == null ? 0 : known.count();
    }

    int add(String key) {
        int count = count(key) + 1;
        tallies.put(key, new Tally(count, clock.instant()));
        return count;
    }

    void forget(String key) {
        tallies.remove(key);
    }

    int size() {
        return tallies.size();
    }

    private @Nullable Tally recent(String key) {
        Tally known = tallies.get(key);
        return known == null || known.last().plus(memory).isBefore(clock.instant()) ? null : known;
    }

    private record Tally(int count, Instant last) {}
}
