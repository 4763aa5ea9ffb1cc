package org.cordon.units;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a unit into the district. */
@Service
public class UnitRegistration {

    private final Units units;
    private final UnitTenants tenants;

    UnitRegistration(Units units, UnitTenants tenants) {
        this.units = units;
        this.tenants = tenants;
    }

    /** Registers the unit with its tenant; a known code is left as it is. */
    @Transactional
    public Unit register(Unit unit) {
        tenants.open(unit);
        return units.findByCode(unit.code()).orElseGet(() -> units.saveAndFlush(unit));
    }
}
