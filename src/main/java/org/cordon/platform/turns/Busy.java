package org.cordon.platform.turns;

import org.cordon.platform.errors.Unavailable;

/** Others were being served for too long; the same may be asked for again in a moment. */
public final class Busy extends Unavailable {

    Busy(String code, String message) {
        super(code, message);
    }
}
