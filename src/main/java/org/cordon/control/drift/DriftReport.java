package org.cordon.control.drift;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of whether records agree.
 *
 * @param finished the last comparison that came to its end; none before the first
 * @param findings of that one
 * @param running the one that goes on
 */
public record DriftReport(
        @Nullable DriftRun finished,
        List<DriftFinding> findings,
        @Nullable DriftRun running) {}
