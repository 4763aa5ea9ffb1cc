package org.cordon.platform.security.accounts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.springframework.stereotype.Service;

/** What a security administrator sees: every account, open or closed, with its roles and units. */
@Service
public class AccountOverview {

    private final SecurityOffice office;
    private final AccountBook book;
    private final EngineUsers users;

    AccountOverview(SecurityOffice office, AccountBook book, EngineUsers users) {
        this.office = office;
        this.book = book;
        this.users = users;
    }

    /**
     * All accounts by user id.
     *
     * @throws org.cordon.platform.errors.NotEntitled {@code account.notEntitled}
     */
    public List<AccountLine> all() {
        office.require();
        Map<String, Account> recorded =
                book.all().stream().collect(Collectors.toMap(Account::userId, account -> account));
        Map<String, Set<String>> roles = holders(Roles.ALL, users::withRole);
        Map<String, Set<String>> units = holders(users.units().keySet(), users::withUnit);
        Stream<AccountLine> open = users.names().entrySet().stream()
                .filter(user -> roles.containsKey(user.getKey()) || recorded.containsKey(user.getKey()))
                .map(user -> line(user.getKey(), user.getValue(), roles, units, recorded));
        Stream<AccountLine> closed =
                recorded.values().stream().filter(Account::closed).map(AccountLine::closed);
        return Stream.concat(open, closed)
                .sorted(Comparator.comparing(line -> line.staff().userId()))
                .toList();
    }

    /**
     * One account.
     *
     * @throws NotFound {@code account.unknown}
     */
    public AccountLine require(String userId) {
        return all().stream()
                .filter(line -> line.staff().userId().equals(userId))
                .findFirst()
                .orElseThrow(() -> new NotFound("account.unknown", "There is no account " + userId, userId));
    }

    /** The units that somebody can work for: their codes and names. */
    public SortedMap<String, String> units() {
        office.require();
        return users.units();
    }

    private static AccountLine line(
            String userId,
            String name,
            Map<String, Set<String>> roles,
            Map<String, Set<String>> units,
            Map<String, Account> recorded) {
        StaffUser staff =
                new StaffUser(userId, name, roles.getOrDefault(userId, Set.of()), units.getOrDefault(userId, Set.of()));
        Account account = recorded.getOrDefault(userId, Account.unrecorded(userId));
        return new AccountLine(staff, false, account.passwordDue(), account.vouchAskedBy());
    }

    private static Map<String, Set<String>> holders(Set<String> rights, Function<String, List<String>> holdersOf) {
        Map<String, Set<String>> held = new HashMap<>();
        rights.forEach(right -> holdersOf.apply(right).forEach(userId -> held.computeIfAbsent(
                        userId, holder -> new HashSet<>())
                .add(right)));
        return held;
    }
}
