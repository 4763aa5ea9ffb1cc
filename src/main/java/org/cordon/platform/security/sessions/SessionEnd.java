package org.cordon.platform.security.sessions;

import java.util.Locale;

/** Why a session is over; the sign-in page says it. */
public enum SessionEnd {
    /** Nothing was done for too long. */
    IDLE,
    /** It lasted as long as a session may. */
    EXPIRED,
    /** The account was closed, lost a role or unit, or got a new password. */
    REVOKED,
    /** The identity provider ended its own. */
    PROVIDER,
    /** The server does not know it any more. */
    LOST;

    /** The code of the problem, and the end of the key of the sentence. */
    public String code() {
        return "session." + name().toLowerCase(Locale.ROOT);
    }
}
