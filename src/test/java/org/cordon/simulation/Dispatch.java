package org.cordon.simulation;

import java.util.List;
import org.cordon.sites.RoomReservations;
import org.cordon.sites.RoomWish;
import org.cordon.transfers.AssignedTrip;
import org.cordon.transfers.BulkAssignment;
import org.cordon.transfers.TransferPlanner;
import org.cordon.transfers.TransferProposal;
import org.cordon.transfers.TransferProposal.ProposedSeat;
import org.cordon.transfers.TransferProposal.ProposedTrip;

/** The dispatcher confirms the vehicles that the product proposes, and keeps households together. */
final class Dispatch {

    private static final String WAITING = "select number from cordon.room_queue order by number";
    private static final String WITH_A_BED_BESIDE = """
            select p.holder from cordon.room_place p
              join cordon.room_place other on other.site_code = p.site_code and other.room = p.room
             where p.holder = ? and other.holder is null
            """;

    private final Setting setting;
    private final Outages outages;
    private final Attempts attempts;

    Dispatch(Setting setting, Outages outages) {
        this.setting = setting;
        this.outages = outages;
        this.attempts = new Attempts(setting);
    }

    void assignInBulk() {
        if (outages.isAway(Roster.DISPATCHER) || setting.dice().says(0.5)) {
            return;
        }
        TransferProposal proposal = setting.bean(TransferPlanner.class).propose(SimulatedDistrict.TEAM, List.of());
        List<AssignedTrip> trips =
                proposal.trips().stream().map(Dispatch::confirmed).toList();
        if (!trips.isEmpty()) {
            attempts.as(Roster.DISPATCHER, "assigned in bulk", () -> setting.bean(BulkAssignment.class)
                    .assign(SimulatedDistrict.TEAM, trips));
        }
    }

    /** Whoever waits for a room shares that of somebody they live with, where a bed is left. */
    void lodgeTogether() {
        if (outages.isAway(Roster.DISPATCHER)) {
            return;
        }
        for (String waiting : numbers(WAITING)) {
            setting.people().livingWith(waiting).stream()
                    .filter(companion -> !numbers(WITH_A_BED_BESIDE, companion).isEmpty())
                    .findFirst()
                    .ifPresent(companion ->
                            attempts.as(Roster.DISPATCHER, "room shared", () -> setting.bean(RoomReservations.class)
                                    .reserve(waiting, new RoomWish(null, null, companion))));
        }
    }

    private List<String> numbers(String query, Object... params) {
        return setting.jdbc().sql(query).params(params).query(String.class).list();
    }

    private static AssignedTrip confirmed(ProposedTrip trip) {
        String driver = trip.driver().isEmpty() ? "Sun" : trip.driver();
        List<String> people = trip.people().stream().map(ProposedSeat::number).toList();
        return new AssignedTrip(trip.plate(), driver, null, people);
    }
}
