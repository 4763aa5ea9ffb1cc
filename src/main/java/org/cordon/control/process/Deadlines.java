package org.cordon.control.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cordon.control.ControlPeriods;
import org.cordon.platform.engine.ProcessBean;

/** Due dates of tasks and timers, from the rule table of deadlines. */
@ProcessBean
public class Deadlines {

    private final DeadlineTable table;
    private final ControlPeriods periods;
    private final Clock clock;

    Deadlines(DeadlineTable table, ControlPeriods periods, Clock clock) {
        this.table = table;
        this.periods = periods;
        this.clock = clock;
    }

    /** When the step with this name in the rule table is late. */
    public Date due(DelegateExecution execution, String deadline) {
        String number = execution.getProcessBusinessKey();
        DeadlineTable.Row row = table.row(deadline, periods.edition(number));
        Instant from = row.countsFromListing() ? periods.listedAt(number) : clock.instant();
        return Date.from(from.plus(Duration.parse(row.limit())));
    }
}
