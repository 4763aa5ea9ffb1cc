package org.cordon.transfers;

import java.time.Clock;
import org.cordon.cases.CaseClosed;
import org.cordon.control.ControlEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Cancels the open orders of people who are no longer to be driven. */
@Component
class TransferCancellation {

    private final TransferOrders orders;
    private final Clock clock;

    TransferCancellation(TransferOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @EventListener
    void on(ControlEnded ended) {
        cancel(ended.number());
    }

    @EventListener
    void on(CaseClosed closed) {
        cancel(closed.number());
    }

    private void cancel(String number) {
        orders.findByNumberAndOpenKeyIsNotNull(number).forEach(order -> {
            order.cancel(clock);
            orders.save(order);
        });
    }
}
