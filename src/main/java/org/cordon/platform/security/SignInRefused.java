package org.cordon.platform.security;

/**
 * Somebody was refused after the password, or with an identity provider.
 *
 * @param userId the account that it was about, or would have been
 * @param why in a word or two, at most 20 characters
 */
public record SignInRefused(String userId, String why) {

    /** A wrong code of the second factor: whoever typed it has the password. */
    public static final String CODE = "code refused";
}
