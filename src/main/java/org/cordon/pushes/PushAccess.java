package org.cordon.pushes;

import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Whose rows a member of staff may see and work on. */
@Service
public class PushAccess {

    private static final Set<String> OWN_TOWN = Set.of(Roles.TOWN_STAFF, Roles.SUPERVISORS);

    private final CurrentStaff staff;
    private final Units units;

    PushAccess(CurrentStaff staff, Units units) {
        this.staff = staff;
        this.units = units;
    }

    /**
     * What the caller may see of any list.
     *
     * @throws AccessDeniedException for who neither leads nor works for a town
     */
    public PushScope scope() {
        StaffUser user = staff.require();
        if (user.hasAnyRole(Roles.WHOLE_DISTRICT)) {
            return new PushScope(true, Set.of());
        }
        Set<String> towns = user.hasAnyRole(OWN_TOWN) ? townsOf(user) : Set.of();
        if (towns.isEmpty()) {
            throw new AccessDeniedException("Lists are for headquarters, the CDC and towns");
        }
        return new PushScope(false, towns);
    }

    /** Who does something with rows. */
    public RowWork.Worker worker() {
        return new RowWork.Worker(scope(), staff.require().userId());
    }

    private Set<String> townsOf(StaffUser user) {
        return units.findByKindOrderByCode(UnitKind.TOWN).stream()
                .filter(town -> user.unitCodes().contains(town.code()))
                .map(Unit::areaCode)
                .filter(code -> code != null && !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
