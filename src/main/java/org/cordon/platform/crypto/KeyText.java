package org.cordon.platform.crypto;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** A secret key as people copy it: 32 bytes in base64. */
public final class KeyText {

    public static final int BYTES = 32;

    private KeyText() {}

    /** A new key. */
    public static String random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** The key that stands there; empty if it is none. */
    public static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64.strip())).filter(key -> key.length == BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
