package org.cordon.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a person's way: the step they were on, who answered for them, from when to when.
 *
 * @param number whose step it was: the person's own number, or that of a duplicate who was merged into them
 * @param step {@code <process>/<element>}; {@code <process>.<element>.name} is the key of its name in both languages
 */
public record TimelineEntry(
        String number,
        Instant enteredAt,
        @Nullable Instant leftAt,
        ControlStatus status,
        String step,
        @Nullable String unitCode,
        @Nullable Instant dueAt,
        @Nullable String endReason) {}
