package org.cordon.transfers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.transfers.TransferProposal.Because;
import org.cordon.transfers.TransferProposal.ProposedSeat;
import org.cordon.transfers.TransferProposal.ProposedTrip;
import org.cordon.transfers.TransferProposal.Unplaced;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes a vehicle for everybody who waits: the riskiest first, households together. */
@Service
@Transactional(readOnly = true)
public class TransferPlanner {

    private final TransferOrders orders;
    private final Fleet fleet;
    private final Vehicles vehicles;
    private final TripPassengers passengers;
    private final Seatings seatings;
    private final CrewRegister crews;

    TransferPlanner(
            TransferOrders orders,
            Fleet fleet,
            Vehicles vehicles,
            TripPassengers passengers,
            Seatings seatings,
            CrewRegister crews) {
        this.orders = orders;
        this.fleet = fleet;
        this.vehicles = vehicles;
        this.passengers = passengers;
        this.seatings = seatings;
        this.crews = crews;
    }

    /**
     * Seats whom it can in the vehicles of the team and writes nothing.
     *
     * @param numbers whom to plan for; everybody who waits, if nobody is named
     */
    public TransferProposal propose(String teamCode, Collection<String> numbers) {
        List<TransferOrder> waiting = orders.waiting(teamCode).stream()
                .filter(order -> !order.isHeld())
                .filter(order -> numbers.isEmpty() || numbers.contains(order.number()))
                .toList();
        List<Seatings.Taken> usable = usable(teamCode);
        Seatings.Plan seats = seatings.plan(usable, waiting);
        ProposalVehicles plan = new ProposalVehicles(usable, seats);
        Map<String, List<ProposedSeat>> placed = new LinkedHashMap<>();
        Map<String, Direction> directions = new HashMap<>();
        List<Unplaced> unplaced = new ArrayList<>();
        for (TransferOrder order : inOrder(waiting, seats)) {
            Passenger passenger = seats.passenger(order.number());
            Optional<Vehicle> vehicle = plan.choose(passenger, order.direction());
            vehicle.ifPresentOrElse(
                    chosen -> {
                        directions.put(chosen.plate(), order.direction());
                        placed.computeIfAbsent(chosen.plate(), plate -> new ArrayList<>())
                                .add(seat(order, passenger, chosen, plan));
                    },
                    () -> unplaced.add(unplaced(order, passenger)));
        }
        return new TransferProposal(trips(teamCode, placed, directions, plan), unplaced);
    }

    private List<Seatings.Taken> usable(String teamCode) {
        Stream<Seatings.Taken> free =
                fleet.free(teamCode).stream().map(vehicle -> new Seatings.Taken(vehicle, Optional.empty()));
        Stream<Seatings.Taken> collecting = fleet.openTrips(teamCode).values().stream()
                .filter(trip -> !trip.isOver() && !passengers.hasArrivals(trip))
                .map(trip -> new Seatings.Taken(vehicles.require(trip.plate()), Optional.of(trip)))
                .filter(taken -> taken.vehicle().details().inService());
        return Stream.concat(collecting, free).toList();
    }

    /** By urgency; a household follows the first of its members. */
    private static List<TransferOrder> inOrder(List<TransferOrder> waiting, Seatings.Plan seats) {
        Map<Integer, Integer> firstOfHousehold = new HashMap<>();
        for (int place = 0; place < waiting.size(); place++) {
            firstOfHousehold.putIfAbsent(
                    seats.passenger(waiting.get(place).number()).household(), place);
        }
        return waiting.stream()
                .sorted(Comparator.comparingInt(TransferOrder::urgency)
                        .thenComparing(order -> firstOfHousehold.getOrDefault(
                                seats.passenger(order.number()).household(), 0)))
                .toList();
    }

    private static ProposedSeat seat(TransferOrder order, Passenger passenger, Vehicle vehicle, ProposalVehicles plan) {
        Because because = plan.seatsHouseholdOf(vehicle, passenger) ? Because.HOUSEHOLD : Because.SHARED;
        int seat = plan.place(vehicle, passenger, order.direction());
        return new ProposedSeat(
                order.number(),
                order.reason(),
                order.urgency(),
                seat,
                passenger.rule().alone() ? Because.ALONE : because);
    }

    private static Unplaced unplaced(TransferOrder order, Passenger passenger) {
        TransferRule rule = passenger.rule();
        return new Unplaced(order.number(), order.reason(), order.urgency(), rule.vehicles(), rule.sealedCab());
    }

    private List<ProposedTrip> trips(
            String teamCode,
            Map<String, List<ProposedSeat>> placed,
            Map<String, Direction> directions,
            ProposalVehicles plan) {
        Iterator<String> drivers = freeDrivers(teamCode).iterator();
        List<ProposedTrip> trips = new ArrayList<>();
        placed.forEach((plate, people) -> {
            Vehicle vehicle = vehicles.require(plate);
            Trip open = plan.trip(vehicle);
            trips.add(new ProposedTrip(
                    plate,
                    vehicle.details().kind(),
                    directions.getOrDefault(plate, Direction.OUT),
                    open == null ? nextOf(drivers) : open.driver(),
                    people));
        });
        return trips;
    }

    /** Who works now and drives nobody yet. */
    private List<String> freeDrivers(String teamCode) {
        Set<String> driving = fleet.openTrips(teamCode).values().stream()
                .filter(trip -> !trip.isOver())
                .map(Trip::driver)
                .collect(Collectors.toSet());
        return crews.working(teamCode).stream()
                .map(crew -> crew.details().driver())
                .filter(driver -> !driving.contains(driver))
                .distinct()
                .toList();
    }

    /** Nobody drives two vehicles at once: when more go than crews work, the dispatcher names the driver. */
    private static String nextOf(Iterator<String> drivers) {
        return drivers.hasNext() ? drivers.next() : "";
    }
}
