package org.cordon.control.coercion;

import java.time.Instant;
import java.util.List;

/** The process in which a second person decides on a coercive change. */
public interface CoercionProcess {

    /** Asks for the decision, in a task that shows what would change for whom. */
    void propose(CoerciveChange change, List<AffectedSubject> affected);

    /** Until when a change may be approved that was proposed at this moment: as long as its task is open. */
    Instant lapsesAt(String id, Instant proposedAt);

    /** Takes the task back; false if it has lapsed already. */
    boolean withdrawn(String id);
}
