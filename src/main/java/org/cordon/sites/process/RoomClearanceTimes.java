package org.cordon.sites.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.sites.RoomClearance;

/** When the environment sample of a disinfected room is late, for its timer. */
@ProcessBean
public class RoomClearanceTimes {

    private final RoomClearance clearance;

    RoomClearanceTimes(RoomClearance clearance) {
        this.clearance = clearance;
    }

    public Date resultLate(DelegateExecution execution) {
        return Date.from(clearance.resultDueAt(execution.getProcessBusinessKey()));
    }
}
