package org.cordon.platform.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals what is known about a subject under that subject's own key, so that destroying the key makes it unreadable in
 * every copy of the database. What is about nobody in particular is sealed by {@link Vault}.
 *
 * <p>A sealed value is {@code version 2 (1 byte) | length of the subject (1) | subject | nonce (12) | AES-256-GCM
 * ciphertext and tag}. It says whose key opens it, so that whoever reads it needs to know nothing else.
 */
@Component
public class PersonalVault {

    private static final byte VERSION = 2;
    private static final int HEAD = 2;

    private final Vault vault;
    private final PersonalKeys keys;

    PersonalVault(Vault vault, PersonalKeys keys) {
        this.vault = vault;
        this.keys = keys;
    }

    /** Seals under the key of the subject, which is made with the first text. */
    @Transactional
    public byte[] seal(String subject, String text) {
        return seal(keys.of(subject), text);
    }

    public byte[] seal(PersonalKey key, String text) {
        return sealed(key, text);
    }

    static byte[] sealed(PersonalKey key, String text) {
        return AuthenticatedCipher.seal(key.key(), header(key.subject()), text);
    }

    /**
     * Gives back the text that was sealed, also by the vault's own key, as uploads were before subjects had keys.
     *
     * @throws IllegalStateException if the key was destroyed, or the bytes changed
     */
    public String open(byte[] sealed) {
        if (!isPersonal(sealed)) {
            return vault.open(sealed);
        }
        String subject = subjectOf(sealed);
        PersonalKey key = keys.find(subject)
                .orElseThrow(() -> new IllegalStateException("The key of " + subject + " is destroyed or missing"));
        return open(key, sealed);
    }

    /** As {@link #open(byte[])}; empty if the key was destroyed or is missing. */
    public Optional<String> find(byte[] sealed) {
        return isPersonal(sealed)
                ? keys.find(subjectOf(sealed)).map(key -> open(key, sealed))
                : Optional.of(vault.open(sealed));
    }

    /** As {@link #open(byte[])}, by whoever has the key at hand. */
    public String open(PersonalKey key, byte[] sealed) {
        if (!subjectOf(sealed).equals(key.subject())) {
            throw new IllegalStateException("A value of another subject was to be opened with the key of " + key);
        }
        return AuthenticatedCipher.open(key.key(), sealed, HEAD + sealed[1]);
    }

    /** Whether the value is sealed under a subject's key, and not under the vault's own. */
    static boolean isPersonal(byte[] sealed) {
        return sealed.length > 0 && sealed[0] == VERSION;
    }

    static String subjectOf(byte[] sealed) {
        int length = sealed.length > HEAD ? sealed[1] : -1;
        if (!isPersonal(sealed) || length < 1 || sealed.length < HEAD + length + AuthenticatedCipher.OVERHEAD) {
            throw new IllegalStateException("A sealed value of " + sealed.length + " bytes has an unknown form");
        }
        return new String(Arrays.copyOfRange(sealed, HEAD, HEAD + length), US_ASCII);
    }

    private static byte[] header(String subject) {
        byte[] name = subject.getBytes(US_ASCII);
        return ByteBuffer.allocate(HEAD + name.length)
                .put(VERSION)
                .put((byte) name.length)
                .put(name)
                .array();
    }
}
