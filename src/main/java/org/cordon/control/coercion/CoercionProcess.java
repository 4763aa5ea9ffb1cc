package org.cordon.control.coercion;

import java.time.Duration;
import java.util.List;

/** The process in which a second person decides on a coercive change. */
public interface CoercionProcess {

    /** Asks for the decision, in a task that shows what would change for whom. */
    void propose(CoerciveChange change, List<AffectedSubject> affected);

    /** How long after it was proposed a change may be approved. */
    Duration lapsesAfter(String id);

    /** Takes the task back; false if it has lapsed already. */
    boolean withdrawn(String id);
}
