package org.cordon.transfers;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.transfers.AssignmentRefused.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assigns many people to vehicles in one step: all of them or nobody. */
@Service
public class BulkAssignment {

    private final DispatchDesk desk;
    private final AssignmentCheck check;
    private final TransferProcess process;

    BulkAssignment(DispatchDesk desk, AssignmentCheck check, TransferProcess process) {
        this.desk = desk;
        this.check = check;
        this.process = process;
    }

    /**
     * Hands in the task of every person, as the caller.
     *
     * @return how many people were assigned
     * @throws AssignmentRefused with every violated rule, person by person
     */
    @Transactional
    public int assign(String teamCode, List<AssignedTrip> trips) {
        desk.hold(teamCode);
        Collection<AssignedTrip> vehicles = byVehicle(trips);
        List<Violation> violations = check.violations(teamCode, vehicles);
        if (!violations.isEmpty()) {
            throw new AssignmentRefused(violations);
        }
        vehicles.forEach(trip -> trip.people().forEach(number -> assign(number, trip)));
        return vehicles.stream().mapToInt(trip -> trip.people().size()).sum();
    }

    /** A vehicle that is named twice makes one trip. */
    private static Collection<AssignedTrip> byVehicle(List<AssignedTrip> trips) {
        Map<String, AssignedTrip> vehicles = new LinkedHashMap<>();
        trips.forEach(trip -> vehicles.merge(Plate.normalized(trip.plate()), trip, AssignedTrip::and));
        return vehicles.values();
    }

    private void assign(String number, AssignedTrip trip) {
        process.vehicleFound(number);
        process.plan(number, trip.plan());
    }
}
