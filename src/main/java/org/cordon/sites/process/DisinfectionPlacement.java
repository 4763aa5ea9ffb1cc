package org.cordon.sites.process;

import java.util.Map;
import java.util.Optional;
import org.cordon.sites.RoomDisinfection;
import org.cordon.units.RootPlacement;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The disinfection of a room belongs to the room's site, as the record says. */
@Component
class DisinfectionPlacement implements RootPlacement {

    private final RoomDisinfection rooms;

    DisinfectionPlacement(@Lazy RoomDisinfection rooms) {
        this.rooms = rooms;
    }

    @Override
    public Optional<String> unitOf(String process, Map<String, Object> variables) {
        return CamundaSiteProcess.DISINFECTION.equals(process)
                ? rooms.siteOf(String.valueOf(variables.get(CamundaSiteProcess.DISINFECTION_VARIABLE)))
                : Optional.empty();
    }
}
