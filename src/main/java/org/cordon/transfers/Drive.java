package org.cordon.transfers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody was brought to where they were to go.
 *
 * @param departedAt empty if nobody said it
 */
public record Drive(
        @Nullable Instant departedAt,
        Instant arrivedAt,
        @Nullable String route,
        @Nullable String remark) {

    /** When the drive began, for somebody who boarded then; never after the arrival. */
    Instant departure(@Nullable Instant boardedAt) {
        if (departedAt != null) {
            return departedAt;
        }
        return boardedAt == null || boardedAt.isAfter(arrivedAt) ? arrivedAt : boardedAt;
    }
}
