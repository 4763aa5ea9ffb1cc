package org.cordon.platform.security.sessions;

import java.time.Instant;

/** Knows which sessions an identity provider has ended. */
public interface ProviderSessions {

    /** Whether it has been ended since somebody signed in here with it; answered anew at every request. */
    boolean isEnded(ProviderSession session, Instant signedInAt);
}
