package org.cordon.sites;

import java.time.Clock;
import org.cordon.platform.errors.Refused;
import org.cordon.units.Responsibilities;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitPlacement;
import org.cordon.units.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which site takes a person who goes into central isolation: the one where a room is kept for them. */
@Service
public class SitePlacement implements UnitPlacement {

    private final Stays stays;
    private final RoomReservations reservations;
    private final Responsibilities responsibilities;
    private final Units units;
    private final Clock clock;

    SitePlacement(
            Stays stays, RoomReservations reservations, Responsibilities responsibilities, Units units, Clock clock) {
        this.stays = stays;
        this.reservations = reservations;
        this.responsibilities = responsibilities;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public UnitKind kind() {
        return UnitKind.ISOLATION_SITE;
    }

    /**
     * A person who is expected or staying somewhere stays placed there. Somebody who comes without a reservation gets one
     * if a room is free; otherwise the first site takes them in, where they wait for a room.
     *
     * @return the code of the site
     */
    @Override
    @Transactional
    public String place(String number) {
        return stays.findByOpenNumber(number).map(Stay::siteCode).orElseGet(() -> expect(number));
    }

    private String expect(String number) {
        if (reservations.reserveAny(number)) {
            return stays.requireOpen(number).siteCode();
        }
        String site = firstSite();
        responsibilities.assign(number, UnitKind.ISOLATION_SITE, site);
        stays.saveAndFlush(new Stay(number, site, clock));
        return site;
    }

    private String firstSite() {
        return units.findByKindOrderByCode(UnitKind.ISOLATION_SITE).stream()
                .findFirst()
                .map(Unit::code)
                .orElseThrow(() -> new Refused("site.none", "The district has no isolation site"));
    }
}
