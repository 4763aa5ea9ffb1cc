package org.cordon.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The days must be over, by the clock of record. */
@Component
@Order(0)
class PeriodCheck implements ReleaseCheck {

    static final String CODE = "period";

    private final Clock clock;

    PeriodCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<ReleaseBlocker> blockers(KeyPerson person, ReleasePeriod period) {
        LocalDate end = period.end(person);
        return LocalDate.now(clock).isBefore(end) ? List.of(ReleaseBlocker.of(CODE, end)) : List.of();
    }
}
