package org.cordon.platform.security.accounts;

import java.util.Set;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the account of the first security administrator, who opens all others. */
@Service
public class FirstAdministrator {

    private static final String BY = "system";

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
     * @throws Conflict {@code account.first} if there is a security administrator, {@code account.exists}
     * @throws Refused {@code account.id} or what {@link PasswordRules} says
     */
    @Transactional
    public void open(String userId, String password) {
        if (users.count(Roles.SECURITY_ADMINISTRATORS) > 0) {
            throw new Conflict("account.first", "There is a security administrator already, who opens other accounts");
        }
        AccountAdministration.requireFree(userId, userId, users, book);
        rules.check(userId, userId, password);
        book.insert(userId, userId, false);
        users.create(userId, userId, password);
        users.setRights(userId, Set.of(Roles.SECURITY_ADMINISTRATORS), Set.of());
        changes.publish(userId, AccountChanged.Kind.OPENED, BY);
    }
}
