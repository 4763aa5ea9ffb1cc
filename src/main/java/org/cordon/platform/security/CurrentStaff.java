package org.cordon.platform.security;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The member of staff on whose behalf the current request runs; nobody in background work. */
@Component
public class CurrentStaff {

    public Optional<StaffUser> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffUser staff
                ? Optional.of(staff)
                : Optional.empty();
    }

    public StaffUser require() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    public boolean hasRole(String role) {
        return find().filter(staff -> staff.hasRole(role)).isPresent();
    }

    /** Whether the person works for the whole district: headquarters and the CDC. */
    public boolean seesAllUnits() {
        return find().filter(staff -> staff.hasAnyRole(Roles.WHOLE_DISTRICT)).isPresent();
    }

    public boolean belongsTo(String unitCode) {
        return find().filter(staff -> staff.unitCodes().contains(unitCode)).isPresent();
    }
}
