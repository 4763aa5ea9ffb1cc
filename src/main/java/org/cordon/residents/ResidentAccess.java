package org.cordon.residents;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Who may read the register: headquarters and the CDC all of it, a town's staff their own town. */
@Service
public class ResidentAccess {

    private static final Set<String> OWN_TOWN = Set.of(Roles.TOWN_STAFF, Roles.SUPERVISORS);

    private final CurrentStaff staff;
    private final Units units;

    ResidentAccess(CurrentStaff staff, Units units) {
        this.staff = staff;
        this.units = units;
    }

    /**
     * Lets the caller read an area.
     *
     * @throws AccessDeniedException if the area is not, or not wholly, theirs
     */
    public void requireArea(String areaCode) {
        StaffUser user = staff.require();
        if (user.hasAnyRole(Roles.WHOLE_DISTRICT)) {
            return;
        }
        boolean own = user.hasAnyRole(OWN_TOWN) && townsOf(user).stream().anyMatch(areaCode::startsWith);
        if (!own) {
            throw new AccessDeniedException("The register of this area is not yours to read");
        }
    }

    /** The id of the member of the CDC. */
    public String requireCdc() {
        StaffUser user = staff.require();
        if (!user.hasAnyRole(Set.of(Roles.CDC_INVESTIGATORS))) {
            throw new AccessDeniedException("Only the CDC decides who a resident is");
        }
        return user.userId();
    }

    private Set<String> townsOf(StaffUser user) {
        return units.findByKindOrderByCode(UnitKind.TOWN).stream()
                .filter(town -> user.unitCodes().contains(town.code()))
                .map(Unit::areaCode)
                .filter(code -> code != null && !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
