package org.cordon.transfers;

import java.time.Clock;
import java.util.Optional;
import org.cordon.platform.errors.Conflict;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People for whom there is no vehicle, the riskiest first; the next suitable vehicle that becomes free is theirs. */
@Service
@Transactional
public class VehicleQueue {

    private final TransferOrdering ordering;
    private final TransferOrders orders;
    private final TransferRules rules;
    private final Vehicles vehicles;
    private final Fleet fleet;
    private final DispatchDesk desk;
    private final TransferProcess process;
    private final Clock clock;

    VehicleQueue(
            TransferOrdering ordering,
            TransferOrders orders,
            TransferRules rules,
            Vehicles vehicles,
            Fleet fleet,
            DispatchDesk desk,
            TransferProcess process,
            Clock clock) {
        this.ordering = ordering;
        this.orders = orders;
        this.rules = rules;
        this.vehicles = vehicles;
        this.fleet = fleet;
        this.desk = desk;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Nobody can drive the person now.
     *
     * @throws Conflict {@code vehicle.isFree} if there is a suitable vehicle that nobody else is to have
     */
    public void join(String number, Direction direction) {
        TransferOrder order = ordering.open(number, direction);
        String team = order.teamCode().orElseThrow();
        desk.hold(team);
        free(team, order).ifPresent(vehicle -> {
            throw new Conflict(
                    "vehicle.isFree",
                    "%s is free and suitable; plan it, or take it out of service first".formatted(vehicle.plate()),
                    vehicle.plate());
        });
        order.queue(clock.instant());
        orders.saveAndFlush(order);
    }

    /** Somebody has found a vehicle, or wants to look again: the order waits for a seat, no longer in the queue. */
    public void leave(String number, Direction direction) {
        orders.findOpen(number, direction).ifPresent(order -> {
            order.leaveQueue();
            orders.saveAndFlush(order);
        });
    }

    /** Somebody may plan a vehicle for the person now: the one that was found for them, if there is one. */
    public Optional<String> standReady(String number, Direction direction) {
        Optional<TransferOrder> order = orders.findOpen(number, direction);
        order.ifPresent(ready -> {
            ready.standReady();
            orders.saveAndFlush(ready);
        });
        return order.flatMap(TransferOrder::proposedPlate);
    }

    @EventListener
    void on(VehicleReady ready) {
        vehicles.findByPlate(ready.plate()).ifPresent(this::offer);
    }

    private void offer(Vehicle vehicle) {
        desk.hold(vehicle.teamCode());
        if (!fleet.isFree(vehicle)) {
            return;
        }
        orders.waiting(vehicle.teamCode()).stream()
                .filter(order -> order.queuedAt().isPresent())
                .filter(order -> order.proposedPlate().isEmpty())
                .filter(order -> suits(vehicle, order))
                .findFirst()
                .ifPresent(order -> propose(vehicle, order));
    }

    private void propose(Vehicle vehicle, TransferOrder order) {
        order.propose(vehicle.plate());
        orders.saveAndFlush(order);
        process.vehicleFound(order.number());
    }

    private Optional<Vehicle> free(String team, TransferOrder order) {
        return fleet.free(team).stream()
                .filter(vehicle -> suits(vehicle, order))
                .filter(vehicle -> orders.waiting(team).stream()
                        .filter(other -> !other.number().equals(order.number()))
                        .noneMatch(other -> other.proposedPlate().equals(Optional.of(vehicle.plate()))))
                .findFirst();
    }

    private boolean suits(Vehicle vehicle, TransferOrder order) {
        return rules.of(order.direction(), order.reason()).allows(vehicle.details());
    }
}
