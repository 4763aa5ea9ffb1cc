package org.cordon.platform.security.accounts;

import java.util.Set;
import org.cordon.platform.errors.NotEntitled;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Entitlement;
import org.cordon.platform.security.Roles;
import org.springframework.stereotype.Component;

/** Who changes accounts: security administrators, by their role of this moment, and never their own. */
@Component
public class SecurityOffice {

    private final CurrentStaff current;
    private final Entitlement entitlement;

    SecurityOffice(CurrentStaff current, Entitlement entitlement) {
        this.current = current;
        this.entitlement = entitlement;
    }

    /**
     * The caller's user id.
     *
     * @throws NotEntitled {@code account.notEntitled}
     */
    public String require() {
        if (!entitlement.holdsAny(Set.of(Roles.SECURITY_ADMINISTRATORS))) {
            throw new NotEntitled("account.notEntitled", "Only security administrators see and change accounts");
        }
        return current.require().userId();
    }

    /**
     * The caller's user id, if they may change this account.
     *
     * @throws NotEntitled {@code account.notEntitled}, {@code account.self}
     */
    String requireMayChange(String userId) {
        String by = require();
        if (by.equals(userId)) {
            throw new NotEntitled(
                    "account.self", "Nobody changes their own account; ask another security administrator");
        }
        return by;
    }
}
