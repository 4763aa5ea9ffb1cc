package org.cordon.exchange;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What one thread does: takes lanes, one after the other, until none is left. */
@Component
class OutboxWork {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWork.class);

    /** Batches of a lane until it is the turn of another one: no slow town keeps all threads. */
    private static final int TURN = 20;

    private final Lanes lanes;
    private final Delivery delivery;

    OutboxWork(Lanes lanes, Delivery delivery) {
        this.lanes = lanes;
        this.delivery = delivery;
    }

    void work(BooleanSupplier stopping) {
        Optional<LaneClaim> lane = next(stopping);
        while (lane.isPresent()) {
            workOff(lane.get(), stopping);
            lane = next(stopping);
        }
    }

    /** What fails keeps its lease, so that it is not tried at once again, by this node or another. */
    private void workOff(LaneClaim lane, BooleanSupplier stopping) {
        try {
            boolean more = true;
            for (int sent = 0; more && sent < TURN && !stopping.getAsBoolean(); sent++) {
                more = delivery.step(lane);
            }
            if (more) {
                lanes.giveBack(lane);
            }
        } catch (LaneLost lost) {
            LOG.warn("{}", lost.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("Lane {} of receiver {} waits for its lease to end", lane.lane(), lane.receiverId(), failure);
        }
    }

    private Optional<LaneClaim> next(BooleanSupplier stopping) {
        return stopping.getAsBoolean() ? Optional.empty() : lanes.claim();
    }
}
