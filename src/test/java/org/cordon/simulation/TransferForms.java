package org.cordon.simulation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cordon.transfers.TransferOverview;
import org.cordon.transfers.Vehicle;
import org.cordon.transfers.VehicleState;

/** Plans single vehicles, fetches people at the door, delivers and redirects them. */
final class TransferForms implements Answering {

    private static final double FEVER = 38.2;
    private static final String BROKEN_DOWN = """
            select count(*)
              from cordon.transfer_order o
              join cordon.trip t on t.id = o.trip_id
              join cordon.vehicle v on v.plate = t.plate
             where o.number = ? and o.open_key is not null and not v.in_service
            """;

    private final Setting setting;
    private final Map<String, Function<Errand, Map<String, Object>>> forms;

    TransferForms(Setting setting) {
        this.setting = setting;
        this.forms = Map.ofEntries(
                Map.entry("UserTask_AssignVehicle", this::plan),
                Map.entry("UserTask_PlanReturn", this::plan),
                Map.entry("UserTask_FindVehicle", this::lookAgain),
                Map.entry("UserTask_FindVehicleHome", this::lookAgain),
                Map.entry("UserTask_BoardPerson", this::board),
                Map.entry("UserTask_EnforceBoarding", errand -> Map.of("agreed", "comes at noon")),
                Map.entry("UserTask_FindAbsentPerson", errand -> Map.of("whereabouts", "at work")),
                Map.entry("UserTask_DeliverPerson", errand -> arrived()),
                Map.entry("UserTask_TakePersonHome", errand -> arrived()),
                Map.entry("UserTask_RedirectPerson", this::redirect),
                Map.entry("UserTask_DeliverElsewhere", errand -> arrived()),
                Map.entry("UserTask_TakeBack", errand -> arrived()),
                Map.entry(
                        "UserTask_DisinfectVehicle",
                        errand -> With.also(
                                Map.of("empty", true, "agent", "chlorine"),
                                "disinfectedAt",
                                setting.time().written(),
                                "doneBy",
                                "crew")));
    }

    @Override
    public boolean knows(String key) {
        return forms.containsKey(key);
    }

    @Override
    public Map<String, Object> answer(Errand errand) {
        return forms.getOrDefault(errand.key(), unknown -> LATER).apply(errand);
    }

    /** The simulation keeps a book of its own: who stepped in, and who got out again where. */
    @Override
    public void done(Errand errand, Map<String, Object> answers) {
        boolean boards = "boards".equals(answers.get("atTheDoor"));
        if (boards
                && Objects.equals(answers.get("temperature"), FEVER)
                && errand.number().startsWith("KP-")) {
            boards = setting.people().isFeverish(errand.number());
            setting.people().hadFever(errand.number());
        }
        if (boards) {
            setting.people().sent(errand.number());
        }
        if (errand.key().equals("UserTask_DeliverPerson")) {
            setting.people().arrived(errand.number());
        }
        if (answers.containsKey("noVehicle")) {
            setting.tally().add("waits for a vehicle");
        }
    }

    /** Any vehicle that can be planned, suitable or not; where there is none, the queue. */
    private Map<String, Object> plan(Errand errand) {
        List<String> plates = setting.bean(TransferOverview.class).vehicles(SimulatedDistrict.TEAM).stream()
                .filter(VehicleState::isPlannable)
                .map(VehicleState::vehicle)
                .map(Vehicle::plate)
                .toList();
        return plates.isEmpty() || setting.dice().says(0.4)
                ? Map.of("noVehicle", true)
                : Map.of("vehiclePlate", setting.dice().pick(plates), "driver", "Zhao");
    }

    private Map<String, Object> lookAgain(Errand errand) {
        return setting.dice().says(0.2) ? Map.of("found", "the city sends one") : LATER;
    }

    private Map<String, Object> board(Errand errand) {
        if (isBrokenDown(errand.number())) {
            return Map.of("atTheDoor", "breakdown");
        }
        int thrown = setting.dice().between(1, 100);
        if (thrown <= 4) {
            return boards(FEVER);
        }
        return switch (thrown) {
            case 5, 6, 7 -> Map.of("atTheDoor", "refuses");
            case 8, 9, 10 -> Map.of("atTheDoor", "absent");
            default -> boards(36.6);
        };
    }

    private static Map<String, Object> boards(double temperature) {
        return Map.of("atTheDoor", "boards", "identityChecked", true, "temperature", temperature);
    }

    private boolean isBrokenDown(String number) {
        return setting.jdbc()
                        .sql(BROKEN_DOWN)
                        .param(number)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Who finds no room at another site goes back. */
    private Map<String, Object> redirect(Errand errand) {
        return Map.of("direction", setting.dice().says(0.6) ? "otherSite" : "backToTown");
    }

    private Map<String, Object> arrived() {
        return Map.of("arrivedAt", setting.time().written());
    }
}
