package org.cordon.platform.security;

import java.util.Optional;
import java.util.Set;
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

    /** The units whose people the person may know of: none for auditors, modellers and whoever else works on no case. */
    public Set<String> unitsOfPeople() {
        StaffUser staff = require();
        return staff.hasAnyRole(Roles.CASE_WORKERS) ? staff.unitCodes() : Set.of();
    }

    /** Whether the person works for the whole district: headquarters and the CDC. */
    public boolean seesAllUnits() {
        return find().filter(staff -> staff.hasAnyRole(Roles.WHOLE_DISTRICT)).isPresent();
    }

    public boolean belongsTo(String unitCode) {
        return find().filter(staff -> staff.unitCodes().contains(unitCode)).isPresent();
    }
}
