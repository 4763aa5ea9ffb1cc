package org.cordon.control;

import org.cordon.cases.CaseRegistered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A key person who becomes a case stops being a key person in the same transaction; the links stay. */
@Component
class CaseRegisteredReaction {

    private static final String CONVERTED = "converted";

    private final KeyPersonDirectory keyPersons;
    private final KeyPersonProcess process;
    private final KeyPersonEnding ending;

    CaseRegisteredReaction(KeyPersonDirectory keyPersons, KeyPersonProcess process, KeyPersonEnding ending) {
        this.keyPersons = keyPersons;
        this.process = process;
        this.ending = ending;
    }

    @EventListener
    void on(CaseRegistered event) {
        keyPersons.openFor(event.personId()).map(KeyPerson::number).ifPresent(this::convert);
    }

    /** A process that somebody has cancelled cannot hold up a case. */
    private void convert(String number) {
        if (!process.deliver(number, ControlMessageType.POSITIVE_RESULT)) {
            ending.end(number, CONVERTED);
        }
    }
}
