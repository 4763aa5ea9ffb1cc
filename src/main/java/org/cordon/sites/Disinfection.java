package org.cordon.sites;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The terminal disinfection that a room needs after somebody left it.
 *
 * @param disinfectedAt {@code null} until it is done
 * @param sampleNumber of the environment sample taken since then
 * @param dueBackAt from then on another sample is taken if the result has not come
 */
record Disinfection(
        String number,
        String siteCode,
        String room,
        Instant neededAt,
        @Nullable Instant disinfectedAt,
        boolean needsSample,
        @Nullable String sampleNumber,
        @Nullable Instant dueBackAt) {

    /** As results of environment samples name it. */
    String place() {
        return Stay.roomKey(siteCode, room);
    }
}
