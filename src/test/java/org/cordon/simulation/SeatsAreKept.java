package org.cordon.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * No trip has more passengers than seats or two on one, cases and people with fever ride out alone, and strangers keep an
 * empty seat between them.
 */
final class SeatsAreKept implements Invariant {

    private static final String PASSENGERS = """
            select t.number as trip, t.plate, t.direction, v.seats, o.number, o.person_id, o.seat
              from cordon.trip t
              join cordon.vehicle v on v.plate = t.plate
              join cordon.transfer_order o on o.trip_id = t.id
             where t.open_plate is not null
             order by t.number, o.seat
            """;

    private record Passenger(
            String trip, String plate, String direction, int seats, String number, long personId, int seat) {}

    private final Setting setting;

    SeatsAreKept(Setting setting) {
        this.setting = setting;
    }

    @Override
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        trips().forEach((trip, people) -> {
            Passenger any = people.get(0);
            if (people.size() > any.seats() || people.get(people.size() - 1).seat() > any.seats()) {
                found.add("%s with %d seats carries %s".formatted(any.plate(), any.seats(), numbers(people)));
            }
            if (people.size() > 1 && people.stream().anyMatch(this::ridesAlone)) {
                found.add("%s carries others beside a case or fever: %s".formatted(any.plate(), numbers(people)));
            }
            for (int next = 1; next < people.size(); next++) {
                if (isTooClose(people.get(next - 1), people.get(next))) {
                    found.add("%s seats strangers side by side: %s".formatted(any.plate(), numbers(people)));
                }
            }
        });
        return found;
    }

    private boolean ridesAlone(Passenger passenger) {
        return passenger.direction().equals("OUT")
                && (passenger.number().startsWith("PC-") || setting.people().isFeverish(passenger.number()));
    }

    private boolean isTooClose(Passenger one, Passenger next) {
        int apart = setting.people().areStrangers(one.personId(), next.personId()) ? 2 : 1;
        return next.seat() - one.seat() < apart;
    }

    private Map<String, List<Passenger>> trips() {
        return setting.jdbc().sql(PASSENGERS).query(Passenger.class).list().stream()
                .collect(Collectors.groupingBy(Passenger::trip, TreeMap::new, Collectors.toList()));
    }

    private static List<String> numbers(List<Passenger> people) {
        return people.stream()
                .map(passenger -> passenger.number() + "@" + passenger.seat())
                .toList();
    }
}
