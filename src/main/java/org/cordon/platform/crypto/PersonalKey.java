package org.cordon.platform.crypto;

import javax.crypto.SecretKey;

/**
 * The key under which what is known about one subject is sealed.
 *
 * @param subject whom or what it belongs to: a random word or one of our numbers, never a name
 */
public record PersonalKey(String subject, SecretKey key) {

    /** Never shows the key. */
    @Override
    public String toString() {
        return "PersonalKey[" + subject + "]";
    }
}
