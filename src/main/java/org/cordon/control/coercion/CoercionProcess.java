package org.cordon.control.coercion;

import java.util.List;

/** The process in which a second person decides on a coercive change. */
public interface CoercionProcess {

    /** Asks for the decision, in a task that shows what would change for whom. */
    void propose(CoerciveChange change, List<AffectedSubject> affected);

    /** Shows in the open task what it would mean now. */
    void shown(String id, List<AffectedSubject> affected);

    /** Takes the task back. */
    void withdrawn(String id);
}
