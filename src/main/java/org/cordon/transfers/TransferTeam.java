package org.cordon.transfers;

import java.time.Clock;
import java.time.Instant;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transfer team's three steps: plan a vehicle, board the person, deliver them. */
@Service
@Transactional
public class TransferTeam {

    private final TransferOrders orders;
    private final Clock clock;

    TransferTeam(TransferOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** Orders the drive, or plans another vehicle for the open order. */
    public void plan(String number, Direction direction, VehiclePlan plan) {
        orders.findOpen(number, direction)
                .ifPresentOrElse(
                        open -> open.planAnew(plan),
                        () -> orders.save(new TransferOrder(number, direction, plan, clock)));
    }

    /** Takes the person on board, once the crew has checked that it is the right one. */
    public void board(String number, Boarding boarding) {
        if (!boarding.identityChecked()) {
            throw new Refused("transfer.identityNotChecked", "Check the person's identity before they board");
        }
        orders.requireOpen(number, Direction.OUT).board(boarding, clock);
    }

    /** Hands the person over at the destination, now if no time is given. */
    public void deliver(String number, Direction direction, @Nullable Instant arrivedAt, @Nullable String remark) {
        Instant now = clock.instant();
        if (arrivedAt != null && arrivedAt.isAfter(now)) {
            throw new Refused("transfer.future", "The arrival lies in the future");
        }
        orders.requireOpen(number, direction).arrive(arrivedAt == null ? now : arrivedAt, remark);
    }
}
