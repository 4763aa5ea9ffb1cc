package org.cordon.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;

/**
 * Seals identity fields for the database and derives blind indexes, by which a sealed value can still be found.
 *
 * <p>A sealed value is {@code version (1 byte) | nonce (12) | AES-256-GCM ciphertext and tag}: the same text sealed twice
 * gives different bytes. A blind index is HMAC-SHA-256 under a key of its own: the same text gives the same 32 bytes.
 */
@Component
public class Vault {

    private static final byte VERSION = 1;
    private static final int SHORTEST = 1 + AuthenticatedCipher.OVERHEAD;

    private final VaultKeys keys;
    // each thread has its own: it is costly to make, and not to be shared
    private final ThreadLocal<Mac> mac;

    Vault(VaultKeys keys) {
        this.keys = keys;
        this.mac = ThreadLocal.withInitial(() -> newMac(keys));
    }

    public byte[] seal(String text) {
        return AuthenticatedCipher.seal(keys.encryption(), new byte[] {VERSION}, text);
    }

    /**
     * Gives back the text that was sealed.
     *
     * @throws IllegalStateException if the bytes were sealed with another key, or changed since
     */
    public String open(byte[] sealed) {
        if (sealed.length < SHORTEST || sealed[0] != VERSION) {
            throw new IllegalStateException("A sealed value of " + sealed.length + " bytes has an unknown form");
        }
        return AuthenticatedCipher.open(keys.encryption(), sealed, 1);
    }

    /** The purpose keeps equal values of different fields apart: a phone never matches a document number. */
    public byte[] blindIndex(String purpose, String normalizedValue) {
        Mac index = mac.get();
        index.update(purpose.getBytes(UTF_8));
        index.update((byte) 0);
        return index.doFinal(normalizedValue.getBytes(UTF_8));
    }

    private static Mac newMac(VaultKeys keys) {
        try {
            Mac index = Mac.getInstance("HmacSHA256");
            index.init(keys.index());
            return index;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A blind index cannot be computed", e);
        }
    }
}
