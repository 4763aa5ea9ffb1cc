package org.cordon.control;

import org.cordon.control.merging.KeyPersonMerging;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes what was dealt with when somebody's control ends; a case interrupts it only, and a duplicate's goes on. */
@Component
class EndedControl {

    private static final String RULED_OUT = "ruledOut";

    private final KeyPersonDirectory keyPersons;
    private final Reasons reasons;
    private final SettledReasons settledReasons;

    EndedControl(KeyPersonDirectory keyPersons, Reasons reasons, SettledReasons settledReasons) {
        this.keyPersons = keyPersons;
        this.reasons = reasons;
        this.settledReasons = settledReasons;
    }

    @EventListener
    void on(ControlEnded event) {
        keyPersons
                .find(event.number())
                .filter(person -> !person.isConverted() && !KeyPersonMerging.DUPLICATE.equals(event.reason()))
                .map(KeyPerson::personId)
                .ifPresent(
                        person -> settledReasons.settle(person, reasons.of(person), RULED_OUT.equals(event.reason())));
    }
}
