package org.cordon.sites;

import org.cordon.control.ControlEnded;
import org.cordon.control.PlanMoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Gives rooms that become free to whoever waits, and keeps the queue true to what happens to people. */
@Component
class RoomQueueReaction {

    private static final Logger LOG = LoggerFactory.getLogger(RoomQueueReaction.class);

    private final RoomQueue queue;
    private final NextInQueue next;
    private final PlacementProcess process;

    RoomQueueReaction(RoomQueue queue, NextInQueue next, PlacementProcess process) {
        this.queue = queue;
        this.next = next;
        this.process = process;
    }

    /** The room is free already, whatever becomes of the person who gets it: the sweep repairs what fails here. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void on(RoomsFreed freed) {
        try {
            serveAll();
        } catch (RuntimeException e) {
            LOG.warn("Rooms at {} became free, but the queue could not be served; it is tried again", freed, e);
        }
    }

    /** Serves whoever was passed over. */
    @Scheduled(fixedDelayString = "${cordon.rooms.queue-interval:PT30S}")
    public void serveAll() {
        boolean served = true;
        while (served) {
            served = next.serve();
        }
    }

    @EventListener
    public void on(RoomReserved reserved) {
        if (queue.leave(reserved.number())) {
            process.roomReserved(reserved.number());
        }
    }

    @EventListener
    public void on(ControlEnded ended) {
        queue.leave(ended.number());
    }

    @EventListener
    public void on(PlanMoved moved) {
        if (queue.contains(moved.number())) {
            queue.rank(moved.number());
        }
    }
}
