package org.cordon.board.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.transfers.AssignedTrip;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a plan as the browser sends them: people and vehicles each as columns of one table.
 *
 * @param plates the chosen vehicle by person, empty for "not now"
 * @param drivers by vehicle
 * @param pickups by vehicle, as typed
 */
record TypedPlan(Map<String, String> plates, Map<String, String> drivers, Map<String, String> pickups) {

    static TypedPlan of(MultiValueMap<String, String> fields) {
        return new TypedPlan(
                table(fields, "number", "plate"),
                table(fields, "vehicle", "driver"),
                table(fields, "vehicle", "pickupAt"));
    }

    /** Vehicles whose time is not one. */
    List<String> unreadable(ZoneId zone) {
        return pickups.keySet().stream()
                .filter(plate -> !typed(plate).isEmpty() && pickup(plate, zone).isEmpty())
                .toList();
    }

    List<AssignedTrip> trips(ZoneId zone) {
        return plates.values().stream()
                .filter(plate -> !plate.isEmpty())
                .distinct()
                .map(plate -> new AssignedTrip(
                        plate,
                        drivers.getOrDefault(plate, "").strip(),
                        pickup(plate, zone).orElse(null),
                        people(plate)))
                .toList();
    }

    private List<String> people(String plate) {
        return plates.entrySet().stream()
                .filter(choice -> choice.getValue().equals(plate))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<Instant> pickup(String plate, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(typed(plate)).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String typed(String plate) {
        return pickups.getOrDefault(plate, "").strip();
    }

    private static Map<String, String> table(MultiValueMap<String, String> fields, String key, String value) {
        List<String> keys = fields.getOrDefault(key, List.of());
        List<String> values = fields.getOrDefault(value, List.of());
        Map<String, String> table = new LinkedHashMap<>();
        for (int row = 0; row < keys.size(); row++) {
            table.put(keys.get(row), row < values.size() ? values.get(row) : "");
        }
        return table;
    }
}
