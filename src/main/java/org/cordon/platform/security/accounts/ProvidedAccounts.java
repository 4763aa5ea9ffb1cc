package org.cordon.platform.security.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.accounts.AccountChanged.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of people who sign in with an identity provider. At each sign-in the engine's user is brought into line with what
 * the provider says; between two sign-ins it is as old as the last of them, and {@link DepartedPeople} ends it.
 */
@Service
public class ProvidedAccounts {

    private static final String BY = "identityProvider";

    private final AccountBook book;
    private final EngineUsers users;
    private final AccountChanges changes;
    private final Clock clock;

    ProvidedAccounts(AccountBook book, EngineUsers users, AccountChanges changes, Clock clock) {
        this.clock = clock;
        this.book = book;
        this.users = users;
        this.changes = changes;
    }

    /**
     * Answers the user id of the person, whose account has exactly these roles, and those of these units that exist.
     *
     * @throws Refused {@code oidc.noRole}, and the account is out of use; {@code oidc.closed}; {@code oidc.taken}: the user name
     *     belongs to a local account or to another person; {@code oidc.user}: it is no user name; or what {@link RoleRules}
     *     says, and the account is out of use
     */
    @Transactional(noRollbackFor = Refused.class)
    public String signIn(ProvidedIdentity person, Set<String> roles, Set<String> units) {
        Optional<Account> known = book.findBySubject(person.issuer(), person.subject());
        String userId = known.map(Account::userId).orElseGet(person::userId);
        if (known.isPresent() && known.get().closed()) {
            throw new Refused("oidc.closed", "The account " + userId + " was closed by a security administrator");
        }
        if (roles.isEmpty()) {
            known.ifPresent(account -> withdraw(account.userId()));
            throw new Refused("oidc.noRole", "The identity provider gives " + userId + " no role in Cordon");
        }
        check(known, roles, known(units));
        if (known.isEmpty()) {
            record(person);
        }
        book.heardOf(userId, clock.instant()); // first, so that nobody takes the user out of the engine meanwhile
        bringIntoLine(userId, person.name(), roles, known(units));
        return userId;
    }

    /** What is no longer a set of rights here is none: the former ones end, too. */
    private void check(Optional<Account> known, Set<String> roles, Set<String> units) {
        try {
            RoleRules.check(roles, units);
        } catch (Refused refusal) {
            known.ifPresent(account -> withdraw(account.userId()));
            throw refusal;
        }
    }

    private void record(ProvidedIdentity person) {
        String userId = person.userId();
        if (!AccountAdministration.isUserId(userId)) {
            throw new Refused("oidc.user", "The identity provider's user name is not made of letters and digits");
        }
        if (users.exists(userId) || book.find(userId).isPresent()) {
            throw new Refused("oidc.taken", "The user name " + userId + " belongs to another account here");
        }
        book.insert(userId, person.name(), false);
        book.bind(userId, person.issuer(), person.subject());
    }

    private void bringIntoLine(String userId, String name, Set<String> roles, Set<String> units) {
        boolean isNew = !users.exists(userId);
        if (isNew) {
            users.create(userId, name, null);
        }
        if (users.setRights(userId, roles, units) || isNew) {
            changes.publish(userId, isNew ? Kind.OPENED : Kind.RIGHTS, BY);
        }
    }

    /** Takes the user out of the engine, with all rights, until the next sign-in. */
    void withdraw(String userId) {
        if (users.exists(userId)) {
            users.delete(userId);
            changes.publish(userId, Kind.RIGHTS, BY);
        }
    }

    private Set<String> known(Set<String> units) {
        Set<String> present = users.units().keySet();
        return units.stream().filter(present::contains).collect(Collectors.toSet());
    }
}
