package org.cordon.control;

import java.util.List;
import java.util.Optional;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.CaseProcess;
import org.cordon.cases.CaseSummary;
import org.cordon.control.ControlMessage.State;
import org.cordon.control.merging.KeyPersonMerges;
import org.cordon.laboratory.PositiveResults;
import org.cordon.persons.PersonDirectory;
import org.springframework.stereotype.Component;

/** What each kind of message does to the person it speaks of. */
@Component
class ControlMessageEffect {

    private final KeyPersonDirectory keyPersons;
    private final CaseLookup cases;
    private final CaseProcess caseProcess;
    private final PersonDirectory persons;
    private final KeyPersonProcess process;
    private final PositiveResults positives;
    private final RulingOut rulingOut;
    private final KeyPersonMerges merges;

    ControlMessageEffect(
            KeyPersonDirectory keyPersons,
            CaseLookup cases,
            CaseProcess caseProcess,
            PersonDirectory persons,
            KeyPersonProcess process,
            PositiveResults positives,
            RulingOut rulingOut,
            KeyPersonMerges merges) {
        this.keyPersons = keyPersons;
        this.cases = cases;
        this.caseProcess = caseProcess;
        this.persons = persons;
        this.process = process;
        this.positives = positives;
        this.rulingOut = rulingOut;
        this.merges = merges;
    }

    State of(ControlMessage message) {
        return personOf(message).map(person -> of(message, person)).orElse(State.WAITING);
    }

    private State of(ControlMessage message, long personId) {
        return switch (message.type()) {
            case POSITIVE_RESULT -> positive(message, personId);
            case DIED -> died(message, personId);
            case RULED_OUT -> ruleOut(message, personId);
            case MOVED_OUT -> endControl(message, personId);
        };
    }

    /** The case begins, and beginning it ends the control. */
    private State positive(ControlMessage message, long personId) {
        positives.receive(message.messageId(), personId, message.occurredAt());
        return State.APPLIED;
    }

    private State died(ControlMessage message, long personId) {
        Optional<CaseSummary> openCase = cases.openFor(personId);
        openCase.ifPresent(found -> caseProcess.patientDied(found.number()));
        return openCase.isPresent() ? State.APPLIED : endControl(message, personId);
    }

    /** What named somebody who is a case at the moment is ruled out all the same, should the case turn out to be none. */
    private State ruleOut(ControlMessage message, long personId) {
        boolean open = keyPersons.openFor(personId).isPresent();
        return !open && rulingOut.ruleOut(personId, message.number()) ? State.APPLIED : endControl(message, personId);
    }

    private State endControl(ControlMessage message, long personId) {
        List<KeyPerson> all = keyPersons.allFor(personId);
        Optional<KeyPerson> open = all.stream()
                .filter(KeyPerson::isOpen)
                .filter(person -> isMeant(message, person))
                .findFirst();
        if (open.isPresent()) {
            return process.deliver(open.get().number(), message.type()) ? State.APPLIED : State.WAITING;
        }
        return all.isEmpty() ? State.WAITING : State.IGNORED;
    }

    /**
     * A message to a number does not touch a later time under control of the same person. Who died or moved out under a
     * number that ended as a duplicate is the survivor; ruled out was only what that number was listed for.
     */
    private boolean isMeant(ControlMessage message, KeyPerson person) {
        String number = message.number();
        return number == null
                || person.isKnownAs(number)
                || (message.type() != ControlMessageType.RULED_OUT
                        && merges.numbersBehind(person.number()).contains(number));
    }

    private Optional<Long> personOf(ControlMessage message) {
        String number = message.number();
        if (number != null) {
            return keyPersons.find(number).map(KeyPerson::personId).or(() -> cases.byNumber(number)
                    .map(CaseSummary::personId));
        }
        if (message.source() == null || message.sourceId() == null) {
            return Optional.empty();
        }
        return persons.find(message.source(), message.sourceId());
    }
}
