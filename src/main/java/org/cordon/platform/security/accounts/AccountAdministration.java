package org.cordon.platform.security.accounts;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.accounts.AccountChanged.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a security administrator does with the accounts of others: nobody changes their own. Every change is published as
 * {@link AccountChanged}, and ends sessions that rest on what was taken away. For accounts that count it waits until another
 * has vouched for it ({@link Vouching}).
 */
@Service
public class AccountAdministration {

    private static final Pattern USER_ID = Pattern.compile("[a-zA-Z0-9]{2,64}");

    private final SecurityOffice office;
    private final AccountBook book;
    private final EngineUsers users;
    private final Passwords passwords;
    private final Vouching vouching;
    private final AccountChanges changes;

    AccountAdministration(
            SecurityOffice office,
            AccountBook book,
            EngineUsers users,
            Passwords passwords,
            Vouching vouching,
            AccountChanges changes) {
        this.vouching = vouching;
        this.office = office;
        this.book = book;
        this.users = users;
        this.passwords = passwords;
        this.changes = changes;
    }

    /**
     * Opens an account and answers its first password, which its holder has to change at once.
     *
     * @throws Refused {@code account.id} or what {@link RoleRules} says
     * @throws Conflict {@code account.exists}, also for an account that was closed: an id never changes hands
     */
    @Transactional
    public String open(String userId, String displayName, Set<String> roles, Set<String> units) {
        String by = office.requireMayChange(userId);
        requireFree(userId, displayName, users, book);
        RoleRules.check(roles, units);
        book.insert(userId, displayName.strip(), true);
        return admit(userId, displayName.strip(), roles, units, by);
    }

    /**
     * Lets the holder of a closed account in again and answers the password for it: none for somebody who signs in with an
     * identity provider, which will say the roles and units, too.
     *
     * @throws Conflict {@code account.open}; {@code account.waitsForOther}
     */
    @Transactional
    public String reopen(String userId, Set<String> roles, Set<String> units) {
        String by = office.requireMayChange(userId);
        Account account = book.find(userId).orElseThrow(() -> unknown(userId));
        if (!account.closed()) {
            throw new Conflict("account.open", "The account " + userId + " is open", userId);
        }
        if (account.provided()) {
            book.close(userId, false);
            changes.publish(userId, Kind.OPENED, by);
            return "";
        }
        RoleRules.check(roles, units);
        book.close(userId, false);
        book.passwordChanged(userId, true);
        return admit(userId, account.displayName(), roles, units, by);
    }

    /** Lets the holder in no more; their tasks go back to their units. */
    @Transactional
    public void close(String userId) {
        String by = office.requireMayChange(userId);
        requireOpen(userId);
        book.close(userId, true);
        users.delete(userId);
        vouching.closed(userId);
        changes.publish(userId, Kind.CLOSED, by);
    }

    /**
     * Gives the account exactly these roles and units.
     *
     * @throws Conflict {@code account.waitsForOther} if one of them counts and somebody else's deed there waits
     */
    @Transactional
    public void setRights(String userId, Set<String> roles, Set<String> units) {
        String by = office.requireMayChange(userId);
        requireOpen(userId);
        requireOwn(userId);
        RoleRules.check(roles, units);
        Set<String> gained = new HashSet<>(roles);
        gained.removeAll(users.rolesOf(userId));
        users.setRights(userId, roles, units);
        vouching.ask(userId, gained, by);
        vouching.takenBack(userId, roles);
        changes.publish(userId, Kind.RIGHTS, by);
    }

    /**
     * Answers a new password that has to be changed at once; the old one, and every session, is worth nothing any more.
     *
     * @throws Conflict {@code account.waitsForOther}
     */
    @Transactional
    public String resetPassword(String userId) {
        String by = office.requireMayChange(userId);
        requireOpen(userId);
        requireOwn(userId);
        String password = GivenPassword.make();
        passwords.set(userId, password);
        book.passwordChanged(userId, true);
        vouching.askForReset(userId, by);
        changes.publish(userId, Kind.PASSWORD_RESET, by);
        return password;
    }

    static boolean isUserId(String text) {
        return USER_ID.matcher(text).matches();
    }

    static void requireFree(String userId, String displayName, EngineUsers users, AccountBook book) {
        if (!isUserId(userId) || displayName.isBlank()) {
            throw new Refused("account.id", "An account needs a user name of letters and digits, and a name");
        }
        if (users.exists(userId) || book.find(userId).isPresent()) {
            throw new Conflict("account.exists", "There is, or was, an account " + userId, userId);
        }
    }

    private String admit(String userId, String displayName, Set<String> roles, Set<String> units, String by) {
        String password = GivenPassword.make();
        users.create(userId, displayName, password);
        users.setRights(userId, roles, units);
        vouching.ask(userId, roles, by);
        changes.publish(userId, Kind.OPENED, by);
        return password;
    }

    private void requireOpen(String userId) {
        if (!users.exists(userId)) {
            throw unknown(userId);
        }
    }

    private void requireOwn(String userId) {
        if (book.find(userId).filter(Account::provided).isPresent()) {
            throw new Conflict(
                    "account.provided",
                    "The identity provider decides about the password, roles and units of " + userId,
                    userId);
        }
    }

    private static NotFound unknown(String userId) {
        return new NotFound("account.unknown", "There is no account " + userId, userId);
    }
}
