package org.cordon.transfers;

import java.util.Optional;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Roles;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The transfer team for which the current request speaks. */
@Component
public class TransferStaff {

    private final CurrentStaff staff;
    private final Units units;

    TransferStaff(CurrentStaff staff, Units units) {
        this.staff = staff;
        this.units = units;
    }

    /** The team of a member of it; headquarters may read for the only or first team. */
    public String teamToRead() {
        return ownTeam()
                .or(this::teamOfTheDistrict)
                .orElseThrow(() -> new AccessDeniedException("Only the transfer team and headquarters see transfers"));
    }

    /** The team of a member of it; nobody else changes anything. */
    public String teamToWrite() {
        return ownTeam().orElseThrow(() -> new AccessDeniedException("Only the transfer team plans transfers"));
    }

    private Optional<String> ownTeam() {
        return staff.hasRole(Roles.TRANSFER_TEAM)
                ? units.findByKindOrderByCode(UnitKind.TRANSFER_TEAM).stream()
                        .map(Unit::code)
                        .filter(staff::belongsTo)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<String> teamOfTheDistrict() {
        return staff.seesAllUnits()
                ? units.findByKindOrderByCode(UnitKind.TRANSFER_TEAM).stream()
                        .map(Unit::code)
                        .findFirst()
                : Optional.empty();
    }
}
