package org.cordon.cases;

import java.util.Optional;
import org.cordon.persons.PersonDirectory;
import org.cordon.units.Responsibilities;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.springframework.stereotype.Component;

/** Finds the town that will monitor the patient at home: the one the person lives in. */
@Component
class CaseTown {

    private static final int TOWN_CODE_LENGTH = 9;

    private final PersonDirectory persons;
    private final Units units;
    private final Responsibilities responsibilities;

    CaseTown(PersonDirectory persons, Units units, Responsibilities responsibilities) {
        this.persons = persons;
        this.units = units;
        this.responsibilities = responsibilities;
    }

    /** Assigns the town of the person's area; where it is not known, the district's first town keeps the case. */
    void assign(String number, long personId) {
        persons.areaCode(personId)
                .filter(area -> area.length() >= TOWN_CODE_LENGTH)
                .map(area -> area.substring(0, TOWN_CODE_LENGTH))
                .filter(town -> units.findByCode(town).isPresent())
                .or(this::firstTown)
                .ifPresent(town -> responsibilities.assign(number, UnitKind.TOWN, town));
    }

    private Optional<String> firstTown() {
        return units.findByKindOrderByCode(UnitKind.TOWN).stream()
                .map(Unit::code)
                .findFirst();
    }
}
