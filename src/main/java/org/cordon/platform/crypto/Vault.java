package org.cordon.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
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
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST = 1 + NONCE_BYTES + TAG_BITS / 8;

    private final VaultKeys keys;

    // each thread has its own: they are costly to make, and not to be shared
    private final ThreadLocal<Cipher> cipher = ThreadLocal.withInitial(Vault::newCipher);
    private final ThreadLocal<Mac> mac;
    private final ThreadLocal<Nonces> nonces = ThreadLocal.withInitial(() -> new Nonces(NONCE_BYTES));

    Vault(VaultKeys keys) {
        this.keys = keys;
        this.mac = ThreadLocal.withInitial(() -> newMac(keys));
    }

    public byte[] seal(String text) {
        byte[] nonce = nonces.get().next();
        byte[] ciphertext = transform(Cipher.ENCRYPT_MODE, nonce, text.getBytes(UTF_8));
        return ByteBuffer.allocate(1 + NONCE_BYTES + ciphertext.length)
                .put(VERSION)
                .put(nonce)
                .put(ciphertext)
                .array();
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
        ByteBuffer parts = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] ciphertext = new byte[parts.remaining()];
        parts.get(ciphertext);
        return new String(transform(Cipher.DECRYPT_MODE, nonce, ciphertext), UTF_8);
    }

    /** The purpose keeps equal values of different fields apart: a phone never matches a document number. */
    public byte[] blindIndex(String purpose, String normalizedValue) {
        Mac index = mac.get();
        index.update(purpose.getBytes(UTF_8));
        index.update((byte) 0);
        return index.doFinal(normalizedValue.getBytes(UTF_8));
    }

    private byte[] transform(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher own = cipher.get();
            own.init(mode, keys.encryption(), new GCMParameterSpec(TAG_BITS, nonce));
            own.updateAAD(new byte[] {VERSION});
            return own.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value cannot be sealed or opened: another key, or changed bytes", e);
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES in Galois/counter mode", e);
        }
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
