package org.cordon.transfers;

import java.util.List;
import java.util.Map;
import org.cordon.transfers.VehicleState.Activity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a dispatcher looks at: who waits, and what the vehicles are doing. */
@Service
@Transactional(readOnly = true)
public class TransferOverview {

    private final TransferOrders orders;
    private final Vehicles vehicles;
    private final Fleet fleet;
    private final TripPassengers passengers;

    TransferOverview(TransferOrders orders, Vehicles vehicles, Fleet fleet, TripPassengers passengers) {
        this.orders = orders;
        this.vehicles = vehicles;
        this.fleet = fleet;
        this.passengers = passengers;
    }

    /** The riskiest first. */
    public List<WaitingPerson> waiting(String teamCode) {
        return orders.waiting(teamCode).stream().map(WaitingPerson::of).toList();
    }

    public List<VehicleState> vehicles(String teamCode) {
        Map<String, Trip> trips = fleet.openTrips(teamCode);
        return vehicles.findByTeamCodeOrderByPlate(teamCode).stream()
                .map(vehicle -> trips.containsKey(vehicle.plate())
                        ? onTrip(vehicle, trips.get(vehicle.plate()))
                        : idle(vehicle))
                .toList();
    }

    private static VehicleState idle(Vehicle vehicle) {
        Activity activity = vehicle.details().inService() ? Activity.FREE : Activity.OUT_OF_SERVICE;
        return new VehicleState(vehicle, activity, null, null, null, 0);
    }

    private VehicleState onTrip(Vehicle vehicle, Trip trip) {
        int seated = passengers.of(trip).size();
        return new VehicleState(vehicle, activity(trip), trip.number(), trip.direction(), trip.driver(), seated);
    }

    private Activity activity(Trip trip) {
        if (trip.awaitsDisinfection()) {
            return Activity.AWAITING_DISINFECTION;
        }
        return passengers.hasArrivals(trip) ? Activity.ARRIVING : Activity.COLLECTING;
    }
}
