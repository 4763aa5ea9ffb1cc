package org.cordon.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM as {@code header | nonce (12) | ciphertext and tag}; the header is readable and cannot be changed. */
final class AuthenticatedCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /** What is added to the header and the text. */
    static final int OVERHEAD = NONCE_BYTES + TAG_BITS / 8;

    // each thread has its own: they are costly to make, and not to be shared
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(AuthenticatedCipher::newCipher);
    private static final ThreadLocal<Nonces> NONCES = ThreadLocal.withInitial(() -> new Nonces(NONCE_BYTES));

    private AuthenticatedCipher() {}

    static byte[] seal(SecretKey key, byte[] header, String text) {
        byte[] nonce = NONCES.get().next();
        byte[] ciphertext = transform(Cipher.ENCRYPT_MODE, key, header, nonce, text.getBytes(UTF_8));
        return ByteBuffer.allocate(header.length + NONCE_BYTES + ciphertext.length)
                .put(header)
                .put(nonce)
                .put(ciphertext)
                .array();
    }

    /** @throws IllegalStateException if the bytes were sealed with another key, or changed since */
    static String open(SecretKey key, byte[] sealed, int headerBytes) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] header = next(parts, headerBytes);
        byte[] nonce = next(parts, NONCE_BYTES);
        byte[] ciphertext = next(parts, parts.remaining());
        return new String(transform(Cipher.DECRYPT_MODE, key, header, nonce, ciphertext), UTF_8);
    }

    private static byte[] next(ByteBuffer parts, int bytes) {
        byte[] part = new byte[bytes];
        parts.get(part);
        return part;
    }

    private static byte[] transform(int mode, SecretKey key, byte[] header, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(header);
            return cipher.doFinal(input);
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
}
