package org.cordon.sites;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Which people have a room at an isolation site now. */
@Service
public class OccupiedRooms {

    private final Stays stays;

    OccupiedRooms(Stays stays) {
        this.stays = stays;
    }

    /** Site and room, {@code <site>/<room>}. */
    public Optional<String> of(String number) {
        return stays.findByOpenNumber(number)
                .flatMap(stay -> stay.room().map(room -> Stay.roomKey(stay.siteCode(), room)));
    }
}
