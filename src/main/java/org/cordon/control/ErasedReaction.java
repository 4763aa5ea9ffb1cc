package org.cordon.control;

import org.cordon.persons.IdentityErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody is erased from under control; whom a restored copy brought back under it leaves it, since nobody can find them. */
@Component
class ErasedReaction {

    private static final String REASON = "erased";

    private final KeyPersonDirectory keyPersons;
    private final KeyPersonProcess process;
    private final KeyPersonEnding ending;

    ErasedReaction(KeyPersonDirectory keyPersons, KeyPersonProcess process, KeyPersonEnding ending) {
        this.keyPersons = keyPersons;
        this.process = process;
        this.ending = ending;
    }

    @EventListener
    void on(IdentityErased event) {
        event.personIds()
                .forEach(person ->
                        keyPersons.openFor(person).map(KeyPerson::number).ifPresent(this::end));
    }

    private void end(String number) {
        if (!process.deliver(number, ControlMessageType.MOVED_OUT)) {
            ending.end(number, REASON);
        }
    }
}
