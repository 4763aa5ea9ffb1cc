package org.cordon.transfers;

import org.cordon.control.merging.MergeObstacle;
import org.cordon.platform.errors.Conflict;
import org.springframework.stereotype.Component;

/** Nobody is ended as a duplicate while they sit in a vehicle. */
@Component
class BoardingObstacle implements MergeObstacle {

    private final TransferOrders orders;

    BoardingObstacle(TransferOrders orders) {
        this.orders = orders;
    }

    @Override
    public void check(String survivor, String duplicate) {
        boolean onBoard =
                orders.findByNumberAndOpenKeyIsNotNull(duplicate).stream().anyMatch(TransferOrder::isOnBoard);
        if (onBoard) {
            throw new Conflict(
                    "merge.onBoard",
                    "%s is in a vehicle: merge when they have been delivered, or the other way round"
                            .formatted(duplicate),
                    duplicate);
        }
    }
}
