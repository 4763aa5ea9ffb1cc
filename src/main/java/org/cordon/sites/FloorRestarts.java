package org.cordon.sites;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes to start the count anew for everybody on the floor of somebody who turned positive, and on the floors above and
 * below; the CDC decides.
 */
@Service
public class FloorRestarts {

    private static final String PREFIX = "FR-";

    private final Stays stays;
    private final SiteProcess process;
    private final KeyPersonDirectory keyPersons;
    private final KeyPersonListing listing;
    private final JdbcClient jdbc;
    private final Clock clock;

    FloorRestarts(
            Stays stays,
            SiteProcess process,
            KeyPersonDirectory keyPersons,
            KeyPersonListing listing,
            JdbcClient jdbc,
            Clock clock) {
        this.stays = stays;
        this.process = process;
        this.keyPersons = keyPersons;
        this.listing = listing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks nobody where no other room nearby is occupied. */
    void propose(Stay positive) {
        positive.room().ifPresent(room -> propose(positive, room, near(positive.siteCode(), room)));
    }

    private List<String> near(String siteCode, String room) {
        return stays.findBySiteCodeAndOccupiedRoomIsNotNullOrderByNumber(siteCode).stream()
                .filter(stay ->
                        stay.room().filter(other -> Floor.areNear(room, other)).isPresent())
                .map(Stay::number)
                .toList();
    }

    private void propose(Stay positive, String room, List<String> people) {
        if (people.isEmpty()) {
            return;
        }
        jdbc.sql("insert into cordon.floor_restart (stay_id, site_code, room, removed_on) values (?, ?, ?, ?)")
                .params(positive.id(), positive.siteCode(), room, LocalDate.now(clock))
                .update();
        people.forEach(number -> jdbc.sql("insert into cordon.floor_restart_person (stay_id, number) values (?, ?)")
                .params(positive.id(), number)
                .update());
        process.proposeRestart(PREFIX + positive.id(), people);
    }

    /** Lists everybody concerned with the day of the removal as exposure; to do it again changes nothing. */
    @Transactional
    public void restart(String restart) {
        long stayId = Long.parseLong(restart.substring(PREFIX.length()));
        LocalDate removed = jdbc.sql("select removed_on from cordon.floor_restart where stay_id = ?")
                .param(stayId)
                .query(LocalDate.class)
                .single();
        people(stayId)
                .forEach(number -> listing.list(new ListRequest(
                        keyPersons.require(number).personId(),
                        KeyPersonCategory.CLOSE_CONTACT,
                        removed,
                        "floor " + stayId,
                        "positive case on a near floor, " + restart)));
    }

    private List<String> people(long stayId) {
        return jdbc.sql("select number from cordon.floor_restart_person where stay_id = ? order by number")
                .param(stayId)
                .query(String.class)
                .list();
    }
}
