package org.cordon.control.escalation;

import java.time.Instant;
import org.cordon.units.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A task past its deadline.
 *
 * @param number whom or what the task is about
 * @param name what staff see, in every language
 * @param unitCode the unit whose task it is; null for a task of the whole district
 * @param handOverFrom which kind of unit waits for a signature in this task; null if it is no hand-over
 */
public record LateTask(
        String id,
        String number,
        String name,
        @Nullable String unitCode,
        Instant dueAt,
        @Nullable UnitKind handOverFrom) {}
