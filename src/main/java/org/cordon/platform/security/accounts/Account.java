package org.cordon.platform.security.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What Cordon remembers of an account beside the engine's user. It begins when an account is opened, is closed instead
 * of deleted, and may be opened again; its user id never passes to another person.
 *
 * @param closed whether the account may sign in no more: the engine then has no user of this id
 * @param passwordDue whether the password was given out by somebody else and must be changed before anything else
 * @param version counts what ends every session: a new password, a new second factor, the closing
 * @param vouchAskedBy who opened or reset it, or gave it a role that counts, until another security administrator has
 *     vouched for that; null where nothing waits
 * @param provided whether the holder signs in with an identity provider, and so has no password here
 */
public record Account(
        String userId,
        String displayName,
        boolean closed,
        boolean passwordDue,
        long version,
        @Nullable String vouchAskedBy,
        boolean provided) {

    /** Whether nobody signs in until another security administrator has vouched for it. */
    public boolean isWaiting() {
        return vouchAskedBy != null;
    }

    /** The account of a user whom only the engine knows, such as those of the demo. */
    static Account unrecorded(String userId) {
        return new Account(userId, userId, false, false, 0, null, false);
    }
}
