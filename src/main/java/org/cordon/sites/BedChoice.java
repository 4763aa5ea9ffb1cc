package org.cordon.sites;

import java.util.List;
import java.util.Optional;
import org.cordon.control.KeyPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a bed for somebody and takes it in the same breath: what it returns is theirs. */
@Component
class BedChoice {

    private static final String EMPTIEST_SITES_THAT_TAKE_THEM = """
            select u.code
              from cordon.unit u
             where u.kind = 'ISOLATION_SITE'
               and not exists (select 1 from cordon.site_refusal f where f.number = ? and f.site_code = u.code)
             order by (select count(*) from cordon.room_place p
                         join cordon.site_room r on r.site_code = p.site_code and r.name = p.room
                        where p.site_code = u.code and p.holder is null and r.closed_at is null)
                    - (select count(*) from cordon.room_disinfection d
                        where d.site_code = u.code and d.open_number is not null) desc,
                   u.code
            """;

    private final RoomPlaces places;
    private final SiteRules rules;
    private final Companions companions;
    private final JdbcClient jdbc;

    BedChoice(RoomPlaces places, SiteRules rules, Companions companions, JdbcClient jdbc) {
        this.places = places;
        this.rules = rules;
        this.companions = companions;
        this.jdbc = jdbc;
    }

    Optional<RoomPlace> take(KeyPerson person, RoomWish wish) {
        String companion = wish.sharesWith();
        if (companion != null) {
            return places.heldBy(companion)
                    .flatMap(place -> beside(person.number(), companion, place.siteCode(), place.room()));
        }
        return wish.site() != null && wish.room() != null
                ? named(person.number(), wish.site(), wish.room())
                : any(person, wish.site());
    }

    /** The room with this name, if nobody else has it. */
    Optional<RoomPlace> named(String number, String site, String room) {
        return places.find(site, room)
                .map(RoomPlace::id)
                .filter(place -> places.take(place, number))
                .flatMap(place -> places.heldBy(number));
    }

    /**
     * A bed in the room of somebody who belongs to the person.
     *
     * @throws org.cordon.platform.errors.Conflict {@code room.strangers}
     */
    Optional<RoomPlace> beside(String number, String companion, String site, String room) {
        companions.require(number, companion);
        List<RoomPlace> beds = places.hold(site, room);
        boolean together = beds.stream().anyMatch(bed -> companion.equals(bed.holder()));
        return beds.stream()
                .filter(bed -> together && bed.isEmpty())
                .findFirst()
                .filter(bed -> places.share(bed.id(), number))
                .flatMap(bed -> places.heldBy(number));
    }

    /** The best kind of room first, at the site with most free beds among those that have not refused the person. */
    private Optional<RoomPlace> any(KeyPerson person, @Nullable String site) {
        List<String> sites = site == null ? emptiestSites(person.number()) : List.of(site);
        return rules.kindsFor(person.specialNeed()).stream()
                .flatMap(kind -> sites.stream().flatMap(code -> places.free(code, kind).stream()))
                .filter(place -> places.take(place, person.number()))
                .findFirst()
                .flatMap(place -> places.heldBy(person.number()));
    }

    private List<String> emptiestSites(String number) {
        return jdbc.sql(EMPTIEST_SITES_THAT_TAKE_THEM)
                .param(number)
                .query(String.class)
                .list();
    }
}
