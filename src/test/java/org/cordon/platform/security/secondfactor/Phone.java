package org.cordon.platform.security.secondfactor;

import java.time.Instant;

/** The holder's authenticator app. */
public final class Phone {

    private Phone() {}

    /** The code that it shows for this secret, some steps of thirty seconds after a moment. */
    public static String shows(String secret, Instant moment, int stepsLater) {
        return OneTimeCodes.of(secret, moment.getEpochSecond() / 30 + stepsLater);
    }
}
