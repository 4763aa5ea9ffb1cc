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
        String number = execution.getProcessBusinessKey();
        DeadlineTable.Row row = table.row(deadline, periods.edition(number));
        Duration limit = Duration.parse(row.limit());
        if (row.countsFromMidnight()) {
            return Date.from(timeOfDay(limit));
        }
        Instant from = row.countsFromListing() ? periods.listedAt(number) : clock.instant();
        return Date.from(row.restsAtNight() ? nights.after(from, limit, clock.getZone()) : from.plus(limit));
    }

    /** How much time the rule table gives for the step with this name. */
    Duration limit(String deadline, String number) {
        return Duration.parse(table.row(deadline, periods.edition(number)).limit());
    }

    /** The next moment at which this much of a day has passed. */
    private Instant timeOfDay(Duration sinceMidnight) {
        LocalDate today = LocalDate.now(clock);
        Instant moment = today.atStartOfDay(clock.getZone()).toInstant().plus(sinceMidnight);
        return moment.isAfter(clock.instant())
                ? moment
                : today.plusDays(1).atStartOfDay(clock.getZone()).toInstant().plus(sinceMidnight);
    }
}
