package org.cordon.cases;

import org.cordon.platform.errors.Refused;

/**
 * A sender's promise to mean one registration however often it is sent.
 *
 * @param content everything that was sent; the same key with another content is refused
 */
public record SentOnce(String userId, String key, String content) {

    private static final int LONGEST_KEY = 120;

    public SentOnce {
        if (key.length() > LONGEST_KEY) {
            throw new Refused("request.key", "An Idempotency-Key has at most 120 characters", LONGEST_KEY);
        }
    }

    /** Never shows what was sent. */
    @Override
    public String toString() {
        return "SentOnce " + key;
    }
}
