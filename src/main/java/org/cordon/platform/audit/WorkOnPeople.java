package org.cordon.platform.audit;

import java.time.Instant;
import java.util.Set;

/** Tells whether somebody had work with a person; answered by who knows the tasks. */
public interface WorkOnPeople {

    /**
     * Whether a task about the person was open at that moment and was the reader's, or one that their role in their
     * unit may do.
     *
     * @param person the opaque number under which the audit names the person
     */
    boolean hadTask(String userId, Set<String> roles, Set<String> units, String person, Instant at);
}
