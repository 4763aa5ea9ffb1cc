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

    /** When the running part may end. */
    public Date periodEnd(DelegateExecution execution) {
        return startOf(periods.periodEnd(execution.getProcessBusinessKey()));
    }

    /** Whether the running part may end today. */
    public boolean periodOver(DelegateExecution execution) {
        return periods.isOver(periods.periodEnd(execution.getProcessBusinessKey()));
    }

    private Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
