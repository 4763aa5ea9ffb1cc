package org.cordon.control;

import java.time.LocalDate;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;

/** Says whether somebody may be let go from home quarantine or home health monitoring today. */
@Service
public class HomeRelease {

    private final ControlPeriods periods;

    HomeRelease(ControlPeriods periods) {
        this.periods = periods;
    }

    /**
     * Lets the release pass or refuses it in one sentence.
     *
     * @throws Refused {@code release.tooEarly}, {@code release.notClear}, {@code release.noOrder}
     */
    public void requireAllowed(String number, ReleasePeriod period, ReleaseFindings findings) {
        LocalDate end = end(number, period);
        if (!periods.isOver(end)) {
            throw new Refused(
                    "release.tooEarly", "%s cannot be released before %s".formatted(number, end), number, end);
        }
        if (!findings.testsNegative() || !findings.noSymptoms()) {
            throw new Refused(
                    "release.notClear",
                    "%s cannot be released: tests must be negative and symptoms absent".formatted(number),
                    number);
        }
        if (findings.orderNumber().isBlank()) {
            throw new Refused(
                    "release.noOrder",
                    "%s cannot be released without the number of the signed order".formatted(number),
                    number);
        }
    }

    private LocalDate end(String number, ReleasePeriod period) {
        return period == ReleasePeriod.ISOLATION ? periods.isolationEnd(number) : periods.monitoringEnd(number);
    }
}
