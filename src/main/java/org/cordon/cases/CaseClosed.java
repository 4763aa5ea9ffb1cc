package org.cordon.cases;

import java.time.Instant;

/** The process of a positive case ended, for the reason that its end event names. */
public record CaseClosed(String number, long personId, Instant closedAt, String reason) {

    /** Whether there was no infection. */
    public boolean isUnfounded() {
        return CaseSummary.isUnfounded(reason);
    }
}
