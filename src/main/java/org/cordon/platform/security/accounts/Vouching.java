package org.cordon.platform.security.accounts;

import java.util.Collection;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotEntitled;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.accounts.AccountChanged.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps one security administrator alone from making or taking over an account that counts: what one did waits, and the
 * account with it, until another has vouched for it. Only the command on the server needs nobody else.
 */
@Service
public class Vouching {

    private final SecurityOffice office;
    private final AccountBook book;
    private final EngineUsers users;
    private final AccountChanges changes;

    Vouching(SecurityOffice office, AccountBook book, EngineUsers users, AccountChanges changes) {
        this.office = office;
        this.book = book;
        this.users = users;
        this.changes = changes;
    }

    /**
     * Takes the caller's word that the account, its roles and its reset are in order: its holder may sign in.
     *
     * @throws Conflict {@code account.notWaiting}
     * @throws NotEntitled {@code account.vouchOther} to whoever is to be vouched for; {@code account.notEntitled},
     *     {@code account.self}
     */
    @Transactional
    public void vouch(String userId) {
        String by = office.requireMayChange(userId);
        String askedBy = book.find(userId)
                .map(Account::vouchAskedBy)
                .orElseThrow(
                        () -> new Conflict("account.notWaiting", "Nothing waits at the account " + userId, userId));
        if (askedBy.equals(by)) {
            throw new NotEntitled("account.vouchOther", "Another security administrator has to vouch for what you did");
        }
        if (!book.vouched(userId, askedBy)) {
            throw new Conflict("account.notWaiting", "What waited at the account is another thing by now", userId);
        }
        changes.publish(userId, Kind.VOUCHED, by);
    }

    /**
     * Has somebody else vouch for these new roles, if they count.
     *
     * @throws Conflict {@code account.waitsForOther} if the account waits for what somebody else did, who could otherwise
     *     vouch for it as the second
     */
    void ask(String userId, Collection<String> gained, String by) {
        if (count(gained)) {
            ask(userId, by, false);
        }
    }

    /**
     * Has somebody else vouch for a reset, if the account counts.
     *
     * @throws Conflict {@code account.waitsForOther}, as {@link #ask(String, Collection, String)}
     */
    void askForReset(String userId, String by) {
        if (count(users.rolesOf(userId))) {
            ask(userId, by, true);
        }
    }

    /** Nobody has to vouch any longer for roles that are taken back; a reset goes on waiting. */
    void takenBack(String userId, Collection<String> left) {
        if (!count(left)) {
            book.askNoLonger(userId);
        }
    }

    /** Nothing of a closed account waits: who is let in again has another password. A provider's person keeps theirs. */
    void closed(String userId) {
        book.askNothingOfClosed(userId);
    }

    private void ask(String userId, String by, boolean reset) {
        if (!book.askVouching(userId, by, reset)) {
            throw new Conflict(
                    "account.waitsForOther",
                    "The account %s waits for what another security administrator did: vouch for that first, or close it"
                            .formatted(userId),
                    userId);
        }
    }

    private static boolean count(Collection<String> roles) {
        return roles.stream().anyMatch(Roles.VOUCHED_FOR::contains);
    }
}
