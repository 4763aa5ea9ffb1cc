package org.cordon.sites;

import java.util.List;
import java.util.Optional;
import org.cordon.platform.errors.NotFound;
import org.springframework.data.repository.Repository;

/** The stays at all isolation sites. */
interface Stays extends Repository<Stay, Long> {

    Optional<Stay> findByOpenNumber(String number);

    /** Everybody who lives in the room: one person, or some who belong together. */
    List<Stay> findByOccupiedRoom(String roomKey);

    /** Everybody who has a room of the site. */
    List<Stay> findBySiteCodeAndOccupiedRoomIsNotNullOrderByNumber(String siteCode);

    int countBySiteCodeAndOccupiedRoomIsNotNull(String siteCode);

    Stay saveAndFlush(Stay stay);

    /** The open stay; {@code stay.unknown} if the person is not at a site. */
    default Stay requireOpen(String number) {
        return findByOpenNumber(number)
                .orElseThrow(
                        () -> new NotFound("stay.unknown", "%s is at no isolation site".formatted(number), number));
    }
}
