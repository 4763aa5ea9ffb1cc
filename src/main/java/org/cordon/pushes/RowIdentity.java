package org.cordon.pushes;

import org.cordon.persons.PersonIdentity;
import org.cordon.platform.errors.NotFound;
import org.springframework.stereotype.Service;

/** Shows who somebody is whom a row tells a town to look for; the audit keeps who wanted to know, and why. */
@Service
public class RowIdentity {

    private final PushRows rows;
    private final RowPeople people;

    RowIdentity(PushRows rows, RowPeople people) {
        this.rows = rows;
        this.people = people;
    }

    /**
     * The identity in clear text; the answer leaves once the audit has the access.
     *
     * @throws NotFound {@code push.row.unknown}, also for a row of another town
     */
    public PersonIdentity reveal(PushScope scope, long rowId, String reason, String note) {
        PushRow row = rows.one(scope, rowId).orElseThrow(() -> RowList.unknown(rowId));
        return people.reveal(row, reason, note);
    }
}
