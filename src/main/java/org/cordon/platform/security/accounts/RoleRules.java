package org.cordon.platform.security.accounts;

import java.util.Set;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.Roles;

/** Which roles one account may hold together. */
final class RoleRules {

    private RoleRules() {}

    /**
     * Lets roles and units pass that go together.
     *
     * @throws Refused {@code role.unknown}, {@code role.none}, or {@code role.exclusive}: who administers the system, its
     *     security or its audit does nothing else and works for no unit; {@code role.program}: a program's
     *     account is no person's
     */
    static void check(Set<String> roles, Set<String> units) {
        roles.stream().filter(role -> !Roles.ALL.contains(role)).findFirst().ifPresent(unknown -> {
            throw new Refused("role.unknown", "There is no role " + unknown, unknown);
        });
        if (roles.isEmpty()) {
            throw new Refused("role.none", "An account needs a role");
        }
        if (roles.contains(Roles.SERVICE_ACCOUNTS) && roles.size() > 1) {
            throw new Refused("role.program", "The account of a program holds no other role: it is no person's");
        }
        boolean administers = roles.stream().anyMatch(Roles.EXCLUSIVE::contains);
        if (administers && (roles.size() > 1 || !units.isEmpty())) {
            throw new Refused(
                    "role.exclusive",
                    "Whoever administers the system, its security or its audit holds no other role and works for no unit");
        }
    }
}
