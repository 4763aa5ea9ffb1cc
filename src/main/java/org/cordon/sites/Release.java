package org.cordon.sites;

import java.time.Clock;
import java.time.LocalDate;
import org.cordon.control.ControlPeriods;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two signatures that end a stay: the site proposes, the CDC or headquarters orders. Both are refused before the
 * isolation period is over.
 */
@Service
public class Release {

    private final Stays stays;
    private final ControlPeriods periods;
    private final RoomDisinfection disinfection;
    private final Clock clock;

    Release(Stays stays, ControlPeriods periods, RoomDisinfection disinfection, Clock clock) {
        this.stays = stays;
        this.periods = periods;
        this.disinfection = disinfection;
        this.clock = clock;
    }

    /** Checks a proposal: every finding clear and the period over. To wait is always allowed. */
    @Transactional(readOnly = true)
    public void assess(String number, ReleaseAssessment assessment) {
        if (!assessment.release()) {
            return;
        }
        refuseEarly(number);
        if (!assessment.allClear()) {
            throw new Refused(
                    "release.notClear",
                    "%s cannot be released: tests, symptoms and room sample must all be clear".formatted(number),
                    number);
        }
    }

    /** Ends the stay by a numbered order. */
    @Transactional
    public void sign(String number, String orderNumber) {
        refuseEarly(number);
        Stay stay = stays.requireOpen(number);
        stay.release(orderNumber, clock);
        stays.saveAndFlush(stay);
        disinfection.needFor(stay);
    }

    private void refuseEarly(String number) {
        LocalDate end = periods.isolationEnd(number);
        if (LocalDate.now(clock).isBefore(end)) {
            throw new Refused(
                    "release.early",
                    "%s cannot be released before %s: the isolation period is not over".formatted(number, end),
                    number,
                    end.toString());
        }
    }
}
