package org.cordon.board;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.Measure;
import org.cordon.persons.MaskedPerson;
import org.jspecify.annotations.Nullable;

/**
 * What registering a positive case would set off, for whoever is about to do it.
 *
 * @param known whether the person is registered; nothing is known to follow from somebody who is not
 * @param alreadyCase whether the person is a case already
 * @param converts the number of the key person whose control would end
 * @param disinfect the rooms that would go to terminal disinfection, {@code <site>/<room>}
 * @param roomsNeeded people who would need a room and have none
 * @param seatsNeeded seats to sites, and the one to the hospital
 * @param testsByDay how many tests of the raised people fall due on each day from today on
 */
public record CasePreview(
        boolean known,
        boolean alreadyCase,
        @Nullable String converts,
        List<RaisedPerson> raised,
        List<String> disinfect,
        int roomsNeeded,
        int seatsNeeded,
        SortedMap<LocalDate, Long> testsByDay) {

    /** Somebody who would be raised, masked. */
    public record RaisedPerson(
            @Nullable String number,
            MaskedPerson person,
            @Nullable KeyPersonCategory categoryBefore,
            KeyPersonCategory category,
            @Nullable Measure measureBefore,
            Measure measure,
            @Nullable LocalDate plannedReleaseBefore,
            LocalDate plannedRelease) {}
}
