package org.cordon.pushes;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Entitlement;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffDirectory;
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

    /** Whoever may work on rows, provided that those of a town have one. */
    public static final Set<String> ROLES =
            Stream.of(Roles.WHOLE_DISTRICT, OWN_TOWN).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private final CurrentStaff staff;
    private final StaffDirectory directory;
    private final Entitlement entitlement;
    private final Units units;

    PushAccess(CurrentStaff staff, StaffDirectory directory, Entitlement entitlement, Units units) {
        this.staff = staff;
        this.directory = directory;
        this.entitlement = entitlement;
        this.units = units;
    }

    /**
     * What the caller may see of any list.
     *
     * @throws AccessDeniedException for who neither leads nor works for a town
     */
    public PushScope scope() {
        PushScope scope = scopeOf(staff.require());
        if (scope.isEmpty()) {
            throw new AccessDeniedException("Lists are for headquarters, the CDC and towns");
        }
        return scope;
    }

    /** Who did something with rows that is taken in now, as far as their account still may; nobody if it may not any more. */
    public Optional<RowWork.Worker> workerOf(String userId) {
        return entitlement.holdsAny(userId, ROLES)
                ? directory
                        .find(userId)
                        .map(this::scopeOf)
                        .filter(scope -> !scope.isEmpty())
                        .map(scope -> new RowWork.Worker(scope, userId))
                : Optional.empty();
    }

    /** Who does something with rows. */
    public RowWork.Worker worker() {
        return new RowWork.Worker(scope(), staff.require().userId());
    }

    private PushScope scopeOf(StaffUser user) {
        if (user.hasAnyRole(Roles.WHOLE_DISTRICT)) {
            return new PushScope(true, Set.of());
        }
        return new PushScope(false, user.hasAnyRole(OWN_TOWN) ? townsOf(user) : Set.of());
    }

    private Set<String> townsOf(StaffUser user) {
        return units.findByKindOrderByCode(UnitKind.TOWN).stream()
                .filter(town -> user.unitCodes().contains(town.code()))
                .map(Unit::areaCode)
                .filter(code -> code != null && !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
