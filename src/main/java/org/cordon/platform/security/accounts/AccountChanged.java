package org.cordon.platform.security.accounts;

import java.util.Set;

/**
 * Something about an account changed; published in the transaction that changed it.
 *
 * @param by the user id of who changed it; {@code system} for a command of the operator or the identity provider
 * @param roles the roles after the change
 * @param units the units after the change
 */
public record AccountChanged(String userId, Kind kind, String by, Set<String> roles, Set<String> units) {

    /** What changed. */
    public enum Kind {
        /** The account was opened, or opened again. */
        OPENED,
        /** The account may sign in no more. */
        CLOSED,
        /** Roles or units were given or taken. */
        RIGHTS,
        /** Somebody else gave out a new password. */
        PASSWORD_RESET,
        /** The holder chose a new password. */
        PASSWORD_CHANGED,
        /** The holder enrolled a second factor. */
        FACTOR_ENROLLED,
        /** Somebody else took the second factor away, so that a new one can be enrolled. */
        FACTOR_RESET,
        /** Another security administrator vouched for what one had done. */
        VOUCHED
    }

    public AccountChanged {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
    }
}
