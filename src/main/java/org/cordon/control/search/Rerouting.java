package org.cordon.control.search;

import org.cordon.units.Responsibilities;
import org.cordon.units.UnitKind;
import org.springframework.stereotype.Service;

/** Hands a person to the town that they really live in; deadlines keep counting from the listing. */
@Service
public class Rerouting {

    private final Responsibilities responsibilities;

    Rerouting(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    /**
     * Makes the town responsible.
     *
     * @throws org.cordon.platform.errors.Refused {@code unit.unknown} if there is no such town
     */
    public void toTown(String number, String townCode) {
        responsibilities.assign(number, UnitKind.TOWN, townCode);
    }
}
