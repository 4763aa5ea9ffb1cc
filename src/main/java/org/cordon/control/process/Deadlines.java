package org.cordon.control.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cordon.control.ControlPeriods;
import org.cordon.control.escalation.NightHours;
import org.cordon.platform.engine.ProcessBean;

/** Due dates of tasks and timers, from the rule table of deadlines. */
@ProcessBean
public class Deadlines {

    private final DeadlineTable table;
    private final ControlPeriods periods;
    private final NightHours nights;
    private final Clock clock;

    Deadlines(DeadlineTable table, ControlPeriods periods, NightHours nights, Clock clock) {
        this.table = table;
        this.periods = periods;
        this.nights = nights;
        this.clock = clock;
    }

    /** When the step with this name in the rule table is late. */
    public Date due(DelegateExecution execution, String deadline) {
        return Date.from(due(deadline, execution.getProcessBusinessKey(), clock.instant()));
    }

    /** When the step of this process with this name in the rule table is late, if it begins at this moment. */
    Instant due(String deadline, String number, Instant begins) {
        DeadlineTable.Row row = table.row(deadline, periods.edition(number));
        Duration limit = Duration.parse(row.limit());
        if (row.countsFromMidnight()) {
            return timeOfDay(limit, begins);
        }
        Instant from = row.countsFromListing() ? periods.listedAt(number) : begins;
        return row.restsAtNight() ? nights.after(from, limit, clock.getZone()) : from.plus(limit);
    }

    /** The next moment at which this much of a day has passed. */
    private Instant timeOfDay(Duration sinceMidnight, Instant begins) {
        LocalDate today = LocalDate.ofInstant(begins, clock.getZone());
        Instant moment = today.atStartOfDay(clock.getZone()).toInstant().plus(sinceMidnight);
        return moment.isAfter(begins)
                ? moment
                : today.plusDays(1).atStartOfDay(clock.getZone()).toInstant().plus(sinceMidnight);
    }
}
