package org.cordon.control;

import java.time.LocalDate;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whether somebody may be let go from home today: a key person by every condition, a case by the days. */
@Service
@Transactional
public class HomeRelease {

    private final KeyPersonDirectory keyPersons;
    private final ControlPeriods periods;
    private final ReleaseGate gate;

    HomeRelease(KeyPersonDirectory keyPersons, ControlPeriods periods, ReleaseGate gate) {
        this.keyPersons = keyPersons;
        this.periods = periods;
        this.gate = gate;
    }

    /**
     * Lets the release pass or refuses it in one sentence.
     *
     * @throws Refused {@code release.tooEarly}, {@code release.blocked}, {@code release.notClear}, {@code release.noOrder}
     */
    public void requireAllowed(String number, ReleaseFindings findings) {
        requireOver(number);
        if (!findings.noSymptoms()) {
            throw new Refused(
                    "release.notClear", "%s cannot be released: symptoms must be absent".formatted(number), number);
        }
        requireOrder(number, findings.orderNumber());
    }

    /**
     * Lets a key person be held until the next look, for a reason: symptoms that somebody says are there, or whatever blocks
     * the release.
     *
     * @throws Refused {@code release.waitUnfounded}, {@code release.waitAgain}
     */
    public void requireReasonToWait(String number, boolean symptoms) {
        keyPersons.find(number).ifPresent(person -> gate.requireReasonToWait(number, person.period(), symptoms));
    }

    /**
     * Lets somebody go whose every period was over when a measure was decided.
     *
     * @throws Refused {@code release.tooEarly}, {@code release.blocked}, {@code release.noOrder}
     */
    public void confirmOver(String number, String orderNumber) {
        requireOver(number);
        requireOrder(number, orderNumber);
    }

    private void requireOver(String number) {
        keyPersons
                .find(number)
                .ifPresentOrElse(person -> gate.requireOpen(number, person.period()), () -> requireDaysOver(number));
    }

    private void requireDaysOver(String number) {
        LocalDate end = periods.periodEnd(number);
        if (!periods.isOver(end)) {
            throw new Refused(
                    "release.tooEarly", "%s cannot be released before %s".formatted(number, end), number, end);
        }
    }

    private static void requireOrder(String number, String orderNumber) {
        if (orderNumber.isBlank()) {
            throw new Refused(
                    "release.noOrder",
                    "%s cannot be released without the number of the signed order".formatted(number),
                    number);
        }
    }
}
