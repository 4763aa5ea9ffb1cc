package org.cordon.platform.security.accounts;

import java.util.Set;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the accounts of the first two security administrators, who open all others together: for each of the two the command
 * is given once, since neither may be the other's creature. Later it helps where only one is left.
 */
@Service
public class FirstAdministrator {

    private static final String BY = "system";
    private static final int NEEDED = 2;

    private final AccountBook book;
    private final EngineUsers users;
    private final PasswordRules rules;
    private final AccountChanges changes;

    FirstAdministrator(AccountBook book, EngineUsers users, PasswordRules rules, AccountChanges changes) {
        this.book = book;
        this.users = users;
        this.rules = rules;
        this.changes = changes;
    }

    /**
     * Opens the account with a password that its holder chose. The caller runs on the server, with the database at hand.
     *
     * @throws Conflict {@code account.first} if there are two security administrators who may sign in, {@code account.exists}
     * @throws Refused {@code account.id} or what {@link PasswordRules} says
     */
    @Transactional
    public void open(String userId, String password) {
        if (present() >= NEEDED) {
            throw new Conflict(
                    "account.first", "There are two security administrators already, who open other accounts");
        }
        AccountAdministration.requireFree(userId, userId, users, book);
        rules.check(userId, userId, password);
        book.insert(userId, userId, false);
        users.create(userId, userId, password);
        users.setRights(userId, Set.of(Roles.SECURITY_ADMINISTRATORS), Set.of());
        changes.publish(userId, AccountChanged.Kind.OPENED, BY);
    }

    private long present() {
        return users.withRole(Roles.SECURITY_ADMINISTRATORS).stream()
                .filter(userId -> book.find(userId).filter(Account::isWaiting).isEmpty())
                .count();
    }
}
