package org.cordon.rounds;

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

/** Who opens rounds, who sends samples, and whose rows a member of staff may see. */
@Service
public class RoundAccess {

    private static final Set<String> SENDERS = Set.of(Roles.SERVICE_ACCOUNTS, Roles.CDC_INVESTIGATORS);
    private static final Set<String> OWN_TOWN = Set.of(Roles.TOWN_STAFF, Roles.SUPERVISORS);

    private final CurrentStaff staff;
    private final Units units;

    RoundAccess(CurrentStaff staff, Units units) {
        this.staff = staff;
        this.units = units;
    }

    /** The id of the member of headquarters or the CDC. */
    public String requireOpener() {
        return require(Roles.WHOLE_DISTRICT, "Only headquarters and the CDC lead rounds");
    }

    /** The id of the sender. */
    public String requireSender() {
        return require(SENDERS, "Only laboratories' systems and the CDC send samples");
    }

    /**
     * What the caller may see of any round.
     *
     * @throws AccessDeniedException for who neither leads rounds nor works for a town
     */
    public RoundScope scope() {
        StaffUser user = staff.require();
        if (user.hasAnyRole(Roles.WHOLE_DISTRICT)) {
            return new RoundScope(true, Set.of());
        }
        Set<String> towns = user.hasAnyRole(OWN_TOWN) ? townsOf(user) : Set.of();
        if (towns.isEmpty()) {
            throw new AccessDeniedException("Rounds are for headquarters, the CDC and towns");
        }
        return new RoundScope(false, towns);
    }

    public String userId() {
        return staff.require().userId();
    }

    private String require(Set<String> roles, String refusal) {
        StaffUser user = staff.require();
        if (!user.hasAnyRole(roles)) {
            throw new AccessDeniedException(refusal);
        }
        return user.userId();
    }

    private Set<String> townsOf(StaffUser user) {
        return units.findByKindOrderByCode(UnitKind.TOWN).stream()
                .filter(town -> user.unitCodes().contains(town.code()))
                .map(Unit::areaCode)
                .filter(code -> code != null && !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
