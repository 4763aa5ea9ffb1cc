package org.cordon.control.merging;

import org.cordon.cases.CaseLookup;
import org.cordon.control.ControlMessageType;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonProcess;
import org.cordon.control.RulingOut;
import org.cordon.platform.errors.Conflict;
import org.springframework.stereotype.Component;

/** Somebody who was found under a key person's number and is a positive case already. */
@Component
class CaseAtTheDoor {

    private final CaseLookup cases;
    private final KeyPersonProcess process;
    private final RulingOut rulingOut;

    CaseAtTheDoor(CaseLookup cases, KeyPersonProcess process, RulingOut rulingOut) {
        this.cases = cases;
        this.process = process;
        this.rulingOut = rulingOut;
    }

    boolean isCase(long personId) {
        return cases.openFor(personId).isPresent();
    }

    /**
     * Ends control under the number as that of somebody positive: their room and floor are dealt with so, and nobody is
     * told to be free. What named them is the case's matter.
     *
     * @throws Conflict {@code identity.isCase} if the process cannot end at this moment
     */
    void end(KeyPerson person) {
        if (person.isOpen() && !process.deliver(person.number(), ControlMessageType.POSITIVE_RESULT)) {
            throw new Conflict(
                    "identity.isCase",
                    "The document is that of a positive case, and the process of %s cannot end now: try again"
                            .formatted(person.number()),
                    person.number());
        }
        rulingOut.ruleOut(person.personId(), null);
    }
}
