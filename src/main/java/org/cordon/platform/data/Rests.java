package org.cordon.platform.data;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Work that failed on this node is left alone for a while, so that what fails always does not fill the log. */
public final class Rests {

    private final Map<UUID, Instant> ends = new ConcurrentHashMap<>();
    private final Duration length;
    private final Clock clock;

    public Rests(Duration length, Clock clock) {
        this.length = length;
        this.clock = clock;
    }

    /** Answers when it may be tried again. */
    public Instant rest(UUID work) {
        Instant end = clock.instant().plus(length);
        ends.put(work, end);
        return end;
    }

    /** Whether it failed and may not be tried again yet. */
    public boolean isResting(UUID work) {
        ends.values().removeIf(end -> !clock.instant().isBefore(end));
        return ends.containsKey(work);
    }
}
