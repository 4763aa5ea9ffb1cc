package org.cordon.cases.web;

import org.cordon.platform.errors.NotFound;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Lets only the CDC and headquarters come near cases; to everybody else a single case does not exist. */
@Component
class CaseAccess {

    private final CurrentStaff staff;

    CaseAccess(CurrentStaff staff) {
        this.staff = staff;
    }

    /** The id of the member of staff, who must work for the whole district. */
    String requireMember() {
        if (!staff.seesAllUnits()) {
            throw new AccessDeniedException("Cases are for the CDC and headquarters");
        }
        return staff.require().userId();
    }

    void requireMemberFor(String number) {
        if (!staff.seesAllUnits()) {
            throw new NotFound("case.unknown", "There is no case " + number, number);
        }
    }
}
