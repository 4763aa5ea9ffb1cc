package org.cordon.control;

import org.cordon.persons.PersonDirectory;
import org.cordon.units.Responsibilities;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.springframework.stereotype.Component;

/** Finds the town that answers for a person from the division code of their address. */
@Component
class HomeTown {

    private static final int TOWN_CODE_LENGTH = 9;

    private final PersonDirectory persons;
    private final Units units;
    private final Responsibilities responsibilities;

    HomeTown(PersonDirectory persons, Units units, Responsibilities responsibilities) {
        this.persons = persons;
        this.units = units;
        this.responsibilities = responsibilities;
    }

    /** Leaves somebody without a known town unassigned: the CDC then decides in a task. */
    void assign(KeyPerson keyPerson) {
        persons.areaCode(keyPerson.personId())
                .filter(code -> code.length() >= TOWN_CODE_LENGTH)
                .map(code -> code.substring(0, TOWN_CODE_LENGTH))
                .filter(units::existsByCode)
                .ifPresent(town -> responsibilities.assign(keyPerson.number(), UnitKind.TOWN, town));
    }
}
