package org.cordon.platform.security;

import java.util.Collection;
import org.cordon.platform.security.accounts.AccountRegister;
import org.springframework.stereotype.Component;

/** What the caller may do at this moment: a role that was taken away during the session no longer counts. */
@Component
public class Entitlement {

    private final CurrentStaff current;
    private final StaffDirectory directory;
    private final AccountRegister accounts;

    Entitlement(CurrentStaff current, StaffDirectory directory, AccountRegister accounts) {
        this.accounts = accounts;
        this.current = current;
        this.directory = directory;
    }

    /** Whether the caller still has an account and holds one of the roles. */
    public boolean holdsAny(Collection<String> roles) {
        return current.find().filter(staff -> holdsAny(staff.userId(), roles)).isPresent();
    }

    /** Whether this member of staff has an account that waits for nobody, and holds one of the roles at this moment. */
    public boolean holdsAny(String userId, Collection<String> roles) {
        // roles first: whoever sees a new one sees that it waits
        return directory.find(userId).filter(staff -> staff.hasAnyRole(roles)).isPresent()
                && !accounts.find(userId).isWaiting();
    }
}
