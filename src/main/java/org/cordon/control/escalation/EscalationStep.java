package org.cordon.control.escalation;

import java.util.Optional;
import org.cordon.units.Responsibilities;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins or ends one escalation, in a transaction of its own. */
@Component
class EscalationStep {

    private final EscalationBook book;
    private final EscalationProcess process;
    private final Responsibilities responsibilities;
    private final Units units;

    EscalationStep(EscalationBook book, EscalationProcess process, Responsibilities responsibilities, Units units) {
        this.book = book;
        this.process = process;
        this.responsibilities = responsibilities;
        this.units = units;
    }

    /** Asks the unit whose task it is, and at a hand-over the unit that waits for the signature, too. */
    @Transactional
    public void begin(LateTask task) {
        Optional<String> owner = Optional.ofNullable(task.unitCode()).or(this::cdc);
        owner.ifPresent(unit -> ask(task, unit, true));
        sender(task).filter(unit -> !owner.equals(Optional.of(unit))).ifPresent(unit -> ask(task, unit, false));
    }

    private void ask(LateTask task, String unit, boolean responsible) {
        process.begin(book.open(task, unit), task.name(), task.dueAt(), responsible);
    }

    private Optional<String> sender(LateTask task) {
        UnitKind kind = task.handOverFrom();
        return kind == null ? Optional.empty() : responsibilities.find(task.number(), kind);
    }

    /** What belongs to the whole district is the CDC's to answer for. */
    private Optional<String> cdc() {
        return units.findByKindOrderByCode(UnitKind.CDC).stream()
                .map(Unit::code)
                .findFirst();
    }

    @Transactional
    public void end(Escalation escalation) {
        book.close(escalation.number());
        process.done(escalation.number());
    }
}
