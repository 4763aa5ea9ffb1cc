package org.cordon.laboratory;

import org.cordon.platform.errors.Refused;

/** A sender's promise to mean one report however often it is sent. */
public record SentResult(String userId, String key) {

    private static final int LONGEST_KEY = 120;

    public SentResult {
        if (key.length() > LONGEST_KEY) {
            throw new Refused("request.key", "An Idempotency-Key has at most 120 characters", LONGEST_KEY);
        }
    }
}
