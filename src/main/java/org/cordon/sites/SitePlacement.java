package org.cordon.sites;

import java.time.Clock;
import org.cordon.platform.errors.Refused;
import org.cordon.units.Responsibilities;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitPlacement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses the site for a person who goes into central isolation. */
@Service
public class SitePlacement implements UnitPlacement {

    private static final String MOST_FREE_ROOMS = """
            select u.code
              from cordon.unit u
             where u.kind = 'ISOLATION_SITE'
             order by (select count(*) from cordon.site_room r where r.site_code = u.code)
                    - (select count(*) from cordon.stay s where s.site_code = u.code and s.left_at is null)
                    - (select count(*) from cordon.room_disinfection d
                        where d.site_code = u.code and d.open_number is not null) desc,
                   u.code
             fetch first 1 row only
            """;

    private final Stays stays;
    private final Responsibilities responsibilities;
    private final JdbcClient jdbc;
    private final Clock clock;

    SitePlacement(Stays stays, Responsibilities responsibilities, JdbcClient jdbc, Clock clock) {
        this.stays = stays;
        this.responsibilities = responsibilities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public UnitKind kind() {
        return UnitKind.ISOLATION_SITE;
    }

    /**
     * Makes the site with most free rooms responsible and expects the person there; people on their way count as rooms
     * taken. A person who is already expected or staying somewhere stays placed there. Where no site has a free room, the
     * one with the shortest queue takes the person, who then waits for a room.
     *
     * @return the code of the site
     */
    @Override
    @Transactional
    public String place(String number) {
        return stays.findByOpenNumber(number).map(Stay::siteCode).orElseGet(() -> expect(number));
    }

    private String expect(String number) {
        String site = siteWithMostFreeRooms();
        responsibilities.assign(number, UnitKind.ISOLATION_SITE, site);
        stays.saveAndFlush(new Stay(number, site, clock));
        return site;
    }

    private String siteWithMostFreeRooms() {
        return jdbc.sql(MOST_FREE_ROOMS)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused("site.none", "The district has no isolation site"));
    }
}
