package org.cordon.control.coercion;

import java.util.Objects;
import java.util.Set;
import org.cordon.control.ControlMessageType;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonProcess;
import org.cordon.control.Measure;
import org.cordon.platform.errors.Conflict;
import org.springframework.stereotype.Component;

/** Ends control by the word of two people: ruled out by the investigation, or taken over by another district. */
@Component
class EndingEffect implements CoercionEffect {

    private final OpenKeyPersons people;
    private final KeyPersonProcess process;

    EndingEffect(OpenKeyPersons people, KeyPersonProcess process) {
        this.people = people;
        this.process = process;
    }

    @Override
    public Set<CoercionKind> kinds() {
        return Set.of(CoercionKind.ENDING);
    }

    @Override
    public AffectedSubject preview(CoerciveChange change, AffectedSubject row) {
        KeyPerson person = people.require(row.subject());
        people.requireNoSuspicion(person);
        Measure measure = person.measure();
        return AffectedSubject.person(
                person.number(),
                person.personId(),
                measure == null ? "listed" : measure.code(),
                ending(change) == ControlMessageType.RULED_OUT ? "ruledOut" : "movedOut");
    }

    @Override
    public void apply(CoerciveChange change, AffectedSubject row) {
        if (!process.deliver(row.subject(), ending(change))) {
            throw new Conflict("changed.meanwhile", "%s has no process that could end".formatted(row.subject()));
        }
    }

    private static ControlMessageType ending(CoerciveChange change) {
        return Objects.requireNonNull(change.terms().ending());
    }
}
