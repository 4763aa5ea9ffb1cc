package org.cordon.transfers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.control.ControlStatus;
import org.cordon.control.drift.DriftCheck;
import org.cordon.control.drift.DriftFinding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds open orders whose person is elsewhere, and days on which people got lost between two places. */
@Component
class TransferDrift implements DriftCheck {

    private final TransferOrders orders;
    private final TransferLedger ledger;

    TransferDrift(TransferOrders orders, TransferLedger ledger) {
        this.orders = orders;
        this.ledger = ledger;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DriftFinding> findings() {
        Stream<DriftFinding> people =
                orders.findByOpenKeyIsNotNullOrderById().stream().flatMap(order -> finding(order).stream());
        Stream<DriftFinding> days =
                ledger.days().stream().filter(day -> !day.isBalanced()).map(TransferDrift::finding);
        return Stream.concat(people, days).toList();
    }

    private Optional<DriftFinding> finding(TransferOrder order) {
        ControlStatus expected = expected(order);
        return order.teamCode()
                .filter(team -> !ledger.isWithTeam(order.number(), team, expected))
                .map(team -> new DriftFinding(
                        order.number(),
                        "has an open transfer order that says %s, the engine does not".formatted(expected),
                        team));
    }

    private static ControlStatus expected(TransferOrder order) {
        if (order.direction() == Direction.BACK) {
            return ControlStatus.RETURNING;
        }
        return order.isOnBoard() ? ControlStatus.IN_TRANSIT : ControlStatus.AWAITING_TRANSFER;
    }

    private static DriftFinding finding(LedgerDay day) {
        return new DriftFinding(
                day.day().toString(),
                "sent %d, but arrived %d + in transit %d + returned %d"
                        .formatted(day.sent(), day.arrived(), day.inTransit(), day.returned()),
                day.teamCode());
    }
}
