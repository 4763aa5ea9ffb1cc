package org.cordon.board.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.transfers.TransferOverview;
import org.cordon.transfers.TransferProposal;
import org.cordon.transfers.TransferProposal.ProposedSeat;
import org.cordon.transfers.TransferProposal.ProposedTrip;
import org.cordon.transfers.TransferProposal.Unplaced;
import org.cordon.transfers.VehicleState;
import org.springframework.stereotype.Component;

/** Makes plans that can be changed on a page, from a proposal or from what was typed. */
@Component
class TransferPlans {

    private final TransferOverview overview;
    private final WaitingRows rows;

    TransferPlans(TransferOverview overview, WaitingRows rows) {
        this.overview = overview;
        this.rows = rows;
    }

    TransferPlan of(String team, TransferProposal proposal) {
        Map<String, WaitingRow> waiting = rows.byNumber(team);
        List<PlanLine> lines = new ArrayList<>();
        Map<String, String> drivers = new HashMap<>();
        for (ProposedTrip trip : proposal.trips()) {
            drivers.put(trip.plate(), trip.driver());
            for (ProposedSeat seat : trip.people()) {
                lines.add(new PlanLine(row(waiting, seat.number()), trip.plate(), seat.because(), null));
            }
        }
        for (Unplaced unplaced : proposal.unplaced()) {
            lines.add(new PlanLine(row(waiting, unplaced.number()), "", null, null));
        }
        return new TransferPlan(lines, vehicles(team, drivers, Map.of()));
    }

    /** What the dispatcher typed; who waits no longer is left out. */
    TransferPlan of(String team, TypedPlan typed) {
        Map<String, WaitingRow> waiting = rows.byNumber(team);
        List<PlanLine> lines = typed.plates().entrySet().stream()
                .filter(choice -> waiting.containsKey(choice.getKey()))
                .map(choice -> new PlanLine(row(waiting, choice.getKey()), choice.getValue(), null, null))
                .toList();
        return new TransferPlan(lines, vehicles(team, typed.drivers(), typed.pickups()));
    }

    private List<PlanVehicle> vehicles(String team, Map<String, String> drivers, Map<String, String> pickups) {
        return overview.vehicles(team).stream()
                .filter(VehicleState::isPlannable)
                .map(state -> vehicle(state, drivers, pickups))
                .toList();
    }

    private static PlanVehicle vehicle(VehicleState state, Map<String, String> drivers, Map<String, String> pickups) {
        String plate = state.vehicle().plate();
        String driver = state.driver();
        return new PlanVehicle(
                state,
                driver == null ? drivers.getOrDefault(plate, "") : driver,
                pickups.getOrDefault(plate, ""),
                null);
    }

    private static WaitingRow row(Map<String, WaitingRow> waiting, String number) {
        WaitingRow row = waiting.get(number);
        if (row == null) {
            throw new IllegalStateException(number + " was planned, but does not wait");
        }
        return row;
    }
}
