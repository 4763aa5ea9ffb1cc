package org.cordon.sites;

import org.cordon.control.KeyPersonLock;
import org.cordon.control.PlanMoved;
import org.cordon.control.Reconsideration;
import org.cordon.laboratory.EnvironmentResultsChanged;
import org.cordon.platform.audit.AuditedChange;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Looks again at a room about which a laboratory has said something, and at whoever lives there or whose plan has moved. */
@Component
class RoomNewsReaction {

    private final Stays stays;
    private final Disinfections disinfections;
    private final KeyPersonLock lock;
    private final RoomSamplingProcess process;
    private final Reconsideration reconsideration;

    RoomNewsReaction(
            Stays stays,
            Disinfections disinfections,
            KeyPersonLock lock,
            RoomSamplingProcess process,
            Reconsideration reconsideration) {
        this.stays = stays;
        this.disinfections = disinfections;
        this.lock = lock;
        this.process = process;
        this.reconsideration = reconsideration;
    }

    @Order(AuditedChange.REACTIONS)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    public void on(EnvironmentResultsChanged changed) {
        disinfections
                .hold(RoomDisinfection.numberOf(changed.place()))
                .ifPresent(room -> process.roomReported(room.number()));
        stays.findByOccupiedRoom(changed.place()).stream().map(Stay::number).forEach(number -> {
            lookAgain(number);
            reconsideration.of(number);
        });
    }

    @Order(AuditedChange.REACTIONS)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    public void on(PlanMoved moved) {
        stays.findByOpenNumber(moved.number()).map(Stay::number).ifPresent(this::lookAgain);
    }

    private void lookAgain(String number) {
        lock.hold(number);
        process.lookAgain(number);
    }
}
