package org.cordon.platform.security;

import java.util.Collection;
import org.springframework.stereotype.Component;

/** What the caller may do at this moment: a role that was taken away during the session no longer counts. */
@Component
public class Entitlement {

    private final CurrentStaff current;
    private final StaffDirectory directory;

    Entitlement(CurrentStaff current, StaffDirectory directory) {
        this.current = current;
        this.directory = directory;
    }

    /** Whether the caller still has an account and holds one of the roles. */
    public boolean holdsAny(Collection<String> roles) {
        return current.find()
                .flatMap(staff -> directory.find(staff.userId()))
                .filter(staff -> staff.hasAnyRole(roles))
                .isPresent();
    }

    /** Whether this member of staff has an account and holds one of the roles at this moment. */
    public boolean holdsAny(String userId, Collection<String> roles) {
        return directory.find(userId).filter(staff -> staff.hasAnyRole(roles)).isPresent();
    }
}
