package org.cordon.control.editions;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.cordon.platform.data.GuardedWrite;
import org.cordon.platform.errors.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws, pauses, resumes and stops edition changes; each is refused in a state where it means nothing. */
@Service
public class EditionChangeControl {

    private final EditionChanges changes;
    private final EditionChangePeople people;
    private final EditionChangeStaff staff;
    private final GuardedWrite write;
    private final JdbcClient jdbc;

    EditionChangeControl(
            EditionChanges changes,
            EditionChangePeople people,
            EditionChangeStaff staff,
            GuardedWrite write,
            JdbcClient jdbc) {
        this.write = write;
        this.changes = changes;
        this.people = people;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    /**
     * Takes a proposal back; its author may, and so may anybody who could confirm it. In the middle of its preview this waits for
     * the people whose turn it is, and what is known of some only is forgotten.
     */
    @Transactional
    public EditionChange withdraw(UUID id) {
        String by = staff.requireEntitled();
        EditionChange change = changes.lock(id);
        if (change.isBeingPreviewed()) {
            people.remove(id);
        } else {
            EditionChangeRefusals.requireProposed(change);
        }
        changes.close(id, EditionChangeState.WITHDRAWN, by);
        return changes.require(id);
    }

    /** Holds the recalculation after the people who are having their turn. */
    @Transactional
    public EditionChange pause(UUID id) {
        require(id, EnumSet.of(EditionChangeState.RUNNING));
        changes.enter(id, EditionChangeState.PAUSED);
        return changes.require(id);
    }

    /**
     * Lets a paused recalculation go on, and gives those who failed another turn.
     *
     * @throws Conflict {@code editionChange.state}, {@code editionChange.superseded}, {@code editionChange.otherInWork}
     */
    @Transactional
    public EditionChange resume(UUID id) {
        require(id, EnumSet.of(EditionChangeState.PAUSED, EditionChangeState.RUNNING, EditionChangeState.COMPLETED));
        EditionChangeRefusals.requireInForce(changes.isInForce(id));
        turn(id, "FAILED", "PENDING");
        EditionChangeRefusals.requireAlone(!write.succeeds(() -> changes.enter(id, EditionChangeState.RUNNING)));
        return changes.require(id);
    }

    /** Ends the recalculation for good: who has not had their turn keeps their plan until another change. */
    @Transactional
    public EditionChange stop(UUID id) {
        String by = require(id, EnumSet.of(EditionChangeState.RUNNING, EditionChangeState.PAUSED));
        turn(id, "PENDING", "SKIPPED");
        changes.close(id, EditionChangeState.STOPPED, by);
        return changes.require(id);
    }

    private String require(UUID id, Set<EditionChangeState> states) {
        String by = staff.requireEntitled();
        EditionChange change = changes.lock(id);
        if (!states.contains(change.state())) {
            throw EditionChangeRefusals.wrongState(change);
        }
        return by;
    }

    private void turn(UUID id, String from, String to) {
        jdbc.sql("update cordon.edition_change_person set state = ?, failure = null where change_id = ? and state = ?")
                .params(to, id, from)
                .update();
    }
}
