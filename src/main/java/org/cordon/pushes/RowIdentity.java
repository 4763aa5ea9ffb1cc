package org.cordon.pushes;

import java.util.Objects;
import org.cordon.persons.PersonDirectory;
import org.cordon.persons.PersonIdentity;
import org.cordon.platform.errors.NotFound;
import org.cordon.residents.ResidentDirectory;
import org.springframework.stereotype.Service;

/** Shows who somebody is whom a row tells a town to look for; the audit keeps who wanted to know, and why. */
@Service
public class RowIdentity {

    private final PushRows rows;
    private final ResidentDirectory residents;
    private final PersonDirectory persons;

    RowIdentity(PushRows rows, ResidentDirectory residents, PersonDirectory persons) {
        this.rows = rows;
        this.residents = residents;
        this.persons = persons;
    }

    /**
     * The identity in clear text; the answer leaves once the audit has the access.
     *
     * @throws NotFound {@code push.row.unknown}, also for a row of another town
     */
    public PersonIdentity reveal(PushScope scope, long rowId, String reason, String note) {
        PushRow row = rows.one(scope, rowId).orElseThrow(() -> RowList.unknown(rowId));
        Long resident = row.residentId();
        return resident == null
                ? persons.reveal(Objects.requireNonNull(row.personId()), reason, note)
                : residents.reveal(resident, reason, note);
    }
}
