package org.cordon.control.coercion;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cordon.cases.CascadeTurn;
import org.cordon.control.ControlMessageType;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonProcess;
import org.cordon.control.Measure;
import org.cordon.control.RulingOut;
import org.cordon.platform.errors.Conflict;
import org.springframework.stereotype.Component;

/**
 * Ends control by the word of two people: ruled out by the investigation, or taken over by another district. Whose control
 * a case has ended may be ruled out too: it does not go on should the case turn out to be none.
 */
@Component
class EndingEffect implements CoercionEffect {

    private final OpenKeyPersons people;
    private final KeyPersonProcess process;
    private final RulingOut rulingOut;
    private final CascadeTurn turn;

    EndingEffect(OpenKeyPersons people, KeyPersonProcess process, RulingOut rulingOut, CascadeTurn turn) {
        this.people = people;
        this.process = process;
        this.rulingOut = rulingOut;
        this.turn = turn;
    }

    @Override
    public Set<CoercionKind> kinds() {
        return Set.of(CoercionKind.ENDING);
    }

    @Override
    public AffectedSubject preview(CoerciveChange change, AffectedSubject row) {
        Optional<KeyPerson> converted = converted(change, row);
        return converted.isPresent() ? ruledOut(converted.get()) : ended(change, row);
    }

    private static AffectedSubject ruledOut(KeyPerson person) {
        return AffectedSubject.person(person.number(), person.personId(), "converted", "ruledOut");
    }

    private AffectedSubject ended(CoerciveChange change, AffectedSubject row) {
        KeyPerson person = people.require(row.subject());
        people.requireNoSuspicion(person);
        Measure measure = person.measure();
        return AffectedSubject.person(
                person.number(),
                person.personId(),
                measure == null ? "listed" : measure.code(),
                ending(change) == ControlMessageType.RULED_OUT ? "ruledOut" : "movedOut");
    }

    /** Who becomes a case, or is none after all, takes the turn before the person. */
    @Override
    public void hold(List<AffectedSubject> rows) {
        turn.take();
    }

    @Override
    public void apply(CoerciveChange change, AffectedSubject row) {
        Optional<KeyPerson> converted = converted(change, row);
        if (converted.isPresent()) {
            rulingOut.ruleOut(converted.get().personId(), row.subject());
        } else {
            end(change, row);
        }
    }

    private void end(CoerciveChange change, AffectedSubject row) {
        if (!process.deliver(row.subject(), ending(change))) {
            throw new Conflict("changed.meanwhile", "%s has no process that could end".formatted(row.subject()));
        }
    }

    private Optional<KeyPerson> converted(CoerciveChange change, AffectedSubject row) {
        return ending(change) != ControlMessageType.RULED_OUT
                ? Optional.empty()
                : people.converted(row.subject())
                        .filter(person -> rulingOut.concerns(person.personId(), person.number()));
    }

    private static ControlMessageType ending(CoerciveChange change) {
        return Objects.requireNonNull(change.terms().ending());
    }
}
