package org.cordon.board.web;

import java.util.List;
import java.util.Map;

/** Who shall ride where, as proposed or as somebody has changed it; shown again letter for letter after a refusal. */
record TransferPlan(List<PlanLine> lines, List<PlanVehicle> vehicles) {

    /** How many have a vehicle. */
    public long placed() {
        return lines.stream().filter(line -> !line.plate().isEmpty()).count();
    }

    boolean isWrong() {
        return lines.stream().anyMatch(line -> line.error() != null)
                || vehicles.stream().anyMatch(vehicle -> vehicle.error() != null);
    }

    /** The same with what is wrong next to each person. */
    TransferPlan refused(Map<String, String> reasons) {
        return new TransferPlan(
                lines.stream()
                        .map(line -> line.refused(reasons.get(line.row().number())))
                        .toList(),
                vehicles);
    }
}
