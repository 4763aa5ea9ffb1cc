package org.cordon.sites;

import org.cordon.control.ControlPeriods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds a room for whoever goes into central isolation, before anybody drives them. */
@Service
public class Placement {

    private final RoomReservations reservations;
    private final RoomQueue queue;
    private final ControlPeriods periods;

    Placement(RoomReservations reservations, RoomQueue queue, ControlPeriods periods) {
        this.reservations = reservations;
        this.queue = queue;
        this.periods = periods;
    }

    /** Keeps a room for the person or puts them into the queue; asked again, nobody loses their place. */
    @Transactional
    public PlacementStep place(String number) {
        if (reservations.of(number).isEmpty() && periods.isOver(periods.periodEnd(number))) {
            queue.leave(number);
            return PlacementStep.PERIOD_OVER;
        }
        return reservations.reserveAny(number) ? PlacementStep.RESERVED : tryInTurn(number);
    }

    /** A room that has become free meanwhile is seen now; from here on whoever serves the queue sees the person. */
    private PlacementStep tryInTurn(String number) {
        queue.takeTurn();
        if (reservations.reserveAny(number)) {
            return PlacementStep.RESERVED;
        }
        queue.join(number);
        return PlacementStep.QUEUED;
    }
}
