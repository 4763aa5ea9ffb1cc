package org.cordon.sites;

import java.util.List;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.springframework.stereotype.Service;

/** How full the sites are. */
@Service
public class Occupancy {

    private final Units units;
    private final RoomStates states;
    private final Stays stays;

    Occupancy(Units units, RoomStates states, Stays stays) {
        this.units = units;
        this.states = states;
        this.stays = stays;
    }

    /** All isolation sites by code. */
    public List<SiteFigures> all() {
        return units.findByKindOrderByCode(UnitKind.ISOLATION_SITE).stream()
                .map(Unit::code)
                .map(site -> SiteFigures.of(site, states.of(site), stays.countBySiteCodeAndOccupiedRoomIsNotNull(site)))
                .toList();
    }
}
