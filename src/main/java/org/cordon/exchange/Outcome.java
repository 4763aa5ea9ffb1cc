package org.cordon.exchange;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt.
 *
 * @param code {@code status.}number, or what kept an answer from coming: {@code timeout}, {@code address}, {@code connection}
 * @param retryAfter how long the receiver asks us to wait
 */
record Outcome(String code, @Nullable Duration retryAfter) {

    private static final String STATUS = "status.";

    static Outcome of(int status, @Nullable Duration retryAfter) {
        return new Outcome(STATUS + status, retryAfter);
    }

    static Outcome none(String why) {
        return new Outcome(why, null);
    }

    boolean isDelivered() {
        return code.startsWith(STATUS + "2");
    }

    boolean isGone() {
        return code.equals(STATUS + "410");
    }
}
