package org.cordon.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** No room holds two strangers, or more people than beds, whether they live there already or are only expected. */
final class NoStrangersInARoom implements Invariant {

    private static final String PEOPLE = """
            select p.holder as number, r.site_code || '/' || r.name as room, r.beds, r.kind
              from cordon.room_place p
              join cordon.site_room r on r.site_code = p.site_code and r.name = p.room
             where p.holder is not null
            union
            select s.number, s.occupied_room as room, r.beds, r.kind
              from cordon.stay s
              join cordon.site_room r on s.occupied_room = r.site_code || '/' || r.name
             order by 2, 1
            """;

    private record Guest(String number, String room, int beds, String kind) {}

    private final Setting setting;

    NoStrangersInARoom(Setting setting) {
        this.setting = setting;
    }

    @Override
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        rooms().forEach((room, guests) -> {
            int beds = guests.get(0).kind().equals("SINGLE") ? 1 : guests.get(0).beds();
            if (guests.size() > beds) {
                found.add("room %s with %d beds holds %s".formatted(room, beds, numbers(guests)));
            }
            Guest first = guests.get(0);
            if (guests.stream().skip(1).anyMatch(other -> setting.people()
                    .areStrangers(first.number(), other.number()))) {
                found.add("strangers share room %s: %s".formatted(room, numbers(guests)));
            }
        });
        return found;
    }

    private Map<String, List<Guest>> rooms() {
        return setting.jdbc().sql(PEOPLE).query(Guest.class).list().stream()
                .collect(Collectors.groupingBy(Guest::room, TreeMap::new, Collectors.toList()));
    }

    private static List<String> numbers(List<Guest> guests) {
        return guests.stream().map(Guest::number).toList();
    }
}
