package org.cordon.platform.security.sessions;

import java.io.Serializable;
import java.time.Instant;

/**
 * Who a session belongs to and since when.
 *
 * @param version the account's at the moment of signing in
 */
record SessionMark(String userId, Instant signedInAt, long version) implements Serializable {

    static final String ATTRIBUTE = "cordon.session";
    static final String LAST_SEEN = "cordon.lastSeen";
    static final String END = "cordon.sessionEnd";
}
