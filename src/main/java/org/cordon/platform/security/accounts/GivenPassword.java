package org.cordon.platform.security.accounts;

import java.security.SecureRandom;

/** Makes passwords that are given out once: 99 random bits in letters and digits that cannot be confused. */
final class GivenPassword {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private GivenPassword() {}

    static String make() {
        StringBuilder password = new StringBuilder();
        for (int position = 0; position < GROUPS * GROUP; position++) {
            if (position > 0 && position % GROUP == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
