package org.cordon.control.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What of the engine's open tasks is late. */
public interface LateTasks {

    /** Every task that was due before this moment, but those that belong to an escalation themselves. */
    List<LateTask> at(Instant now);

    /** Those of these tasks that are open and late at this moment. */
    Set<String> stillLate(Collection<String> taskIds, Instant now);
}
