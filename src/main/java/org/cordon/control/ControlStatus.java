package org.cordon.control;

/**
 * Where a person stands, written by modellers on the elements of the models as the property {@code controlStatus}; the
 * innermost active element that has one decides.
 */
public enum ControlStatus {
    /** Known to the CDC, not yet in the hands of a town. */
    LISTED,
    /** A town is finding the person and checking who they are. */
    VERIFYING,
    /** Found, identity right, measure in force. */
    LANDED,
    /** Waiting for a vehicle. */
    AWAITING_TRANSFER,
    /** In a vehicle, until the receiver has signed. */
    IN_TRANSIT,
    /** Signed for at the site, no room yet. */
    AWAITING_ROOM,
    /** In a room of an isolation site. */
    ISOLATED,
    /** In the designated hospital. */
    IN_HOSPITAL,
    /** On the way home, until the town has signed at the door. */
    RETURNING,
    /** In quarantine at home. */
    HOME_QUARANTINE,
    /** Under health monitoring at home. */
    HOME_MONITORING,
    /** Let go by a signed order. */
    RELEASED,
    /** Control ended for another reason: converted, ruled out, moved out, died. */
    ENDED;

    /** Nothing follows a final status. */
    public boolean isFinal() {
        return this == RELEASED || this == ENDED;
    }
}
