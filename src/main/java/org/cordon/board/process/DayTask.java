package org.cordon.board.process;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.cordon.platform.audit.ClearLook;

/**
 * A task about somebody that was open at some time of a day.
 *
 * @param roles which may do it or could
 */
record DayTask(HistoricTaskInstance task, Set<String> roles) {

    /** Whether it was open at that moment, and the reader's or one for their role in their unit. */
    boolean isWorkOf(ClearLook look) {
        return wasOpenAt(look.at()) && (look.userId().equals(task.getAssignee()) || mayBeDoneBy(look));
    }

    private boolean wasOpenAt(Instant at) {
        return !task.getStartTime().toInstant().isAfter(at)
                && (task.getEndTime() == null || !task.getEndTime().toInstant().isBefore(at));
    }

    /** A task of no unit may be done by its role. */
    private boolean mayBeDoneBy(ClearLook look) {
        boolean ofUnit = task.getTenantId() == null || look.units().contains(task.getTenantId());
        return ofUnit && !Collections.disjoint(roles, look.roles());
    }
}
