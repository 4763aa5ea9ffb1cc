package org.cordon.sites;

import java.util.Optional;
import org.cordon.control.merging.MergeObstacle;
import org.cordon.platform.errors.Conflict;
import org.springframework.stereotype.Component;

/** Whoever lives at a site is there: they are not ended as a duplicate of somebody who is elsewhere. */
@Component
class StayObstacle implements MergeObstacle {

    private final Stays stays;

    StayObstacle(Stays stays) {
        this.stays = stays;
    }

    @Override
    public void check(String survivor, String duplicate) {
        arrived(duplicate).ifPresent(stay -> {
            if (arrived(survivor).isPresent()) {
                throw new Conflict(
                        "merge.bothInRooms",
                        "%s and %s both live at a site: ask both sites who is there; whoever is not, is released by an order first"
                                .formatted(survivor, duplicate),
                        survivor,
                        duplicate);
            }
            throw new Conflict(
                    "merge.inRoom",
                    "%s lives at the site %s: merge the other way round, so that %s goes on"
                            .formatted(duplicate, stay.siteCode(), duplicate),
                    duplicate,
                    stay.siteCode());
        });
    }

    private Optional<Stay> arrived(String number) {
        return stays.findByOpenNumber(number).filter(Stay::hasArrived);
    }
}
