package org.cordon.transfers;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who sits on a trip. */
@Component
class TripPassengers {

    private final TransferOrders orders;

    TripPassengers(TransferOrders orders) {
        this.orders = orders;
    }

    /** Everybody who has a seat, by seat. */
    List<TransferOrder> of(Trip trip) {
        return orders.findByTripIdOrderBySeat(trip.id());
    }

    boolean hasArrivals(Trip trip) {
        return of(trip).stream().anyMatch(order -> !order.isOpen());
    }

    boolean isAnybodyLeft(Trip trip) {
        return of(trip).stream().anyMatch(TransferOrder::isOpen);
    }

    /** When the last of them got out, as the crew recorded it. */
    Instant lastOut(Trip trip) {
        return of(trip).stream()
                .flatMap(order -> order.leftAt().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    boolean hasAnybodyBoarded(Trip trip) {
        return of(trip).stream().anyMatch(TransferOrder::isOnBoard);
    }
}
