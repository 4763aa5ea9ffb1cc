package org.cordon.control;

import org.jspecify.annotations.Nullable;

/**
 * What the rule table of health codes is asked about somebody.
 *
 * @param measure the measure in force; empty for cases and until one is decided
 * @param endReason why control ended; empty while it runs
 */
public record HealthCodeQuestion(
        String edition,
        boolean isCase,
        ControlStatus status,
        @Nullable Measure measure,
        @Nullable String endReason) {}
