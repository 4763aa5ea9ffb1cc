package org.cordon.transfers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How somebody was brought to where they were to go. */
public record Drive(
        Instant departedAt,
        Instant arrivedAt,
        @Nullable String route,
        @Nullable String remark) {}
