package org.cordon.platform.security.accounts;

/**
 * What Cordon remembers of an account beside the engine's user. It begins when an account is opened, is closed instead
 * of deleted, and may be opened again; its user id never passes to another person.
 *
 * @param closed whether the account may sign in no more: the engine then has no user of this id
 * @param passwordDue whether the password was given out by somebody else and must be changed before anything else
 * @param version counts what ends every session: a new password, a new second factor, the closing
 * @param provided whether the holder signs in with an identity provider, and so has no password here
 */
public record Account(
        String userId, String displayName, boolean closed, boolean passwordDue, long version, boolean provided) {

    /** The account of a user whom only the engine knows, such as those of the demo. */
    static Account unrecorded(String userId) {
        return new Account(userId, userId, false, false, 0, false);
    }
}
