package org.cordon.transfers;

import java.time.Clock;
import java.util.Optional;
import org.cordon.cases.CaseClosed;
import org.cordon.control.ControlEnded;
import org.cordon.control.PeriodEndedOnTheWay;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes people who are no longer to be driven out of queue and vehicles. */
@Component
class TransferCancellation {

    private final TransferOrders orders;
    private final TransferProcess process;
    private final DispatchDesk desk;
    private final TripEnd tripEnd;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TransferCancellation(
            TransferOrders orders,
            TransferProcess process,
            DispatchDesk desk,
            TripEnd tripEnd,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.process = process;
        this.desk = desk;
        this.tripEnd = tripEnd;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(ControlEnded ended) {
        cancelAll(ended.number());
    }

    @EventListener
    void on(CaseClosed closed) {
        cancelAll(closed.number());
    }

    /** Who sits in the vehicle already is brought to the site, which releases them. */
    @EventListener
    void on(PeriodEndedOnTheWay ended) {
        orders.findOpen(ended.number(), Direction.OUT)
                .filter(order -> !order.isBoarded())
                .filter(order -> process.callOff(order.number()))
                .ifPresent(this::cancel);
    }

    private void cancelAll(String number) {
        orders.findByNumberAndOpenKeyIsNotNull(number).forEach(this::cancel);
    }

    private void cancel(TransferOrder order) {
        order.teamCode().ifPresent(desk::hold);
        Long trip = order.tripId().orElse(null);
        Optional<String> proposed = order.proposedPlate();
        order.cancel(clock);
        orders.saveAndFlush(order);
        proposed.map(VehicleReady::new).ifPresent(events::publishEvent);
        if (trip != null) {
            tripEnd.look(trip);
        }
    }
}
