package org.cordon.control.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cordon.control.ControlPeriods;
import org.cordon.platform.engine.ProcessBean;

/** When the periods of a person end, for timers that propose a release. */
@ProcessBean
public class Periods {

    private final ControlPeriods periods;
    private final Clock clock;

    Periods(ControlPeriods periods, Clock clock) {
        this.periods = periods;
        this.clock = clock;
    }

    public Date isolationEnd(DelegateExecution execution) {
        return startOf(periods.isolationEnd(execution.getProcessBusinessKey()));
    }

    public Date monitoringEnd(DelegateExecution execution) {
        return startOf(periods.monitoringEnd(execution.getProcessBusinessKey()));
    }

    /** Whether isolation or home quarantine may end today. */
    public boolean isolationOver(DelegateExecution execution) {
        return periods.isOver(periods.isolationEnd(execution.getProcessBusinessKey()));
    }

    /** Whether home health monitoring may end today. */
    public boolean monitoringOver(DelegateExecution execution) {
        return periods.isOver(periods.monitoringEnd(execution.getProcessBusinessKey()));
    }

    private Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
