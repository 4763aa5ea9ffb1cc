package org.cordon.transfers;

import java.time.Clock;
import java.time.Instant;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the crew does: fetches people at the door and delivers them. */
@Service
@Transactional
public class TransferTeam {

    private final TransferOrders orders;
    private final TransferRules rules;
    private final DispatchDesk desk;
    private final TripEnd tripEnd;
    private final Clock clock;

    TransferTeam(TransferOrders orders, TransferRules rules, DispatchDesk desk, TripEnd tripEnd, Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.desk = desk;
        this.tripEnd = tripEnd;
        this.clock = clock;
    }

    /**
     * Takes the person on board, once the crew has checked that it is the right one. Who has fever and does not ride alone
     * already stays until another vehicle comes, and is carried like a case.
     */
    public DoorOutcome board(String number, Boarding boarding) {
        if (!boarding.identityChecked()) {
            throw new Refused("transfer.identityNotChecked", "Check the person's identity before they board");
        }
        TransferOrder order = hold(number, Direction.OUT);
        TransferRule rule = rules.of(Direction.OUT, order.reason());
        if (rule.isFever(boarding.temperature()) && !rule.alone()) {
            TransferRule likeCase = rules.of(Direction.OUT, TransferReason.FEVER);
            leave(order, () -> order.carryLikeCase(likeCase, boarding));
            return DoorOutcome.FEVER;
        }
        order.board(boarding, clock);
        orders.saveAndFlush(order);
        return DoorOutcome.BOARDS;
    }

    /** The person refused or was not there, or the vehicle cannot come: the seat is free for others. */
    public DoorOutcome stayBehind(String number, DoorOutcome outcome) {
        TransferOrder order = hold(number, Direction.OUT);
        leave(order, () -> order.stayBehind(outcome));
        return outcome;
    }

    /**
     * Hands the person over at the destination.
     *
     * @param departedAt when they were fetched; when they boarded, if nobody says it
     * @param arrivedAt now, if nobody says it
     */
    public void deliver(
            String number,
            Direction direction,
            @Nullable Instant departedAt,
            @Nullable Instant arrivedAt,
            @Nullable String route,
            @Nullable String remark) {
        Instant arrival = arrivedAt == null ? clock.instant() : arrivedAt;
        requireInOrder(departedAt == null ? arrival : departedAt, arrival);
        TransferOrder order = hold(number, direction);
        order.arrive(new Drive(departedAt, arrival, route, remark));
        orders.saveAndFlush(order);
        order.tripId().ifPresent(tripEnd::look);
    }

    private void requireInOrder(Instant departure, Instant arrival) {
        if (arrival.isAfter(clock.instant())) {
            throw new Refused("transfer.future", "The arrival lies in the future");
        }
        if (departure.isAfter(arrival)) {
            throw new Refused("transfer.backwards", "Nobody arrives before they depart");
        }
    }

    private TransferOrder hold(String number, Direction direction) {
        TransferOrder order = orders.requireOpen(number, direction);
        order.teamCode().ifPresent(desk::hold);
        return order;
    }

    private void leave(TransferOrder order, Runnable change) {
        Long trip = order.tripId().orElse(null);
        change.run();
        orders.saveAndFlush(order);
        if (trip != null) {
            tripEnd.look(trip);
        }
    }
}
