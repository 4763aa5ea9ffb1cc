package org.cordon.sites;

import org.cordon.control.KeyPersonLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Serves the queue by one person. */
@Component
class NextInQueue {

    private final RoomQueue queue;
    private final KeyPersonLock lock;
    private final RoomReservations reservations;

    NextInQueue(RoomQueue queue, KeyPersonLock lock, RoomReservations reservations) {
        this.queue = queue;
        this.lock = lock;
        this.reservations = reservations;
    }

    /**
     * Keeps a room for the first person for whom a suitable one is free. Somebody about whom another transaction is just
     * deciding is passed over: the next sweep finds them.
     *
     * @return whether anybody got one
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean serve() {
        queue.takeTurn();
        return queue.inOrder().stream()
                .map(QueuedPerson::number)
                .filter(lock::tryHold)
                .anyMatch(reservations::reserveAny);
    }
}
