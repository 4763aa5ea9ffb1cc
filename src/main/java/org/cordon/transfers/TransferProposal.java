package org.cordon.transfers;

import java.util.List;

/**
 * Who could ride where, as the rules and the seats allow it now. Nothing of it is written.
 *
 * @param unplaced who gets no seat in any vehicle, with what they need
 */
public record TransferProposal(List<ProposedTrip> trips, List<Unplaced> unplaced) {

    /**
     * A vehicle and who would ride in it.
     *
     * @param driver of the open trip or of the crew whose turn it is; empty if no crew is on shift
     */
    public record ProposedTrip(
            String plate, VehicleKind kind, Direction direction, String driver, List<ProposedSeat> people) {}

    /** A seat and why it is this one. */
    public record ProposedSeat(String number, TransferReason reason, int urgency, int seat, Because because) {}

    /** Somebody for whom there is no seat. */
    public record Unplaced(
            String number, TransferReason reason, int urgency, List<VehicleKind> needs, boolean sealedCab) {}

    /** Why somebody gets this seat. */
    public enum Because {
        /** Must ride alone, in the vehicle that the rule prefers among the free ones. */
        ALONE,
        /** Sits with their household. */
        HOUSEHOLD,
        /** Shares a vehicle, apart from strangers. */
        SHARED
    }
}
