package org.cordon.platform.security.accounts;

import java.util.Set;
import org.cordon.platform.security.StaffUser;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of accounts.
 *
 * @param vouchAskedBy as in {@link Account}
 * @param staff with the units given to the account itself, not those that come with a role
 */
public record AccountLine(
        StaffUser staff,
        boolean closed,
        boolean passwordDue,
        @Nullable String vouchAskedBy) {

    static AccountLine closed(Account account) {
        return new AccountLine(
                new StaffUser(account.userId(), account.displayName(), Set.of(), Set.of()), true, false, null);
    }
}
