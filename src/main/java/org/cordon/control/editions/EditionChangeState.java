package org.cordon.control.editions;

/** How far an edition change is. */
public enum EditionChangeState {
    /** What it would mean is being worked out for everybody under control. */
    PREVIEWING,
    /** Waits for a second person. */
    PROPOSED,
    /** Taken back before anybody confirmed it. */
    WITHDRAWN,
    /** In force for new listings; people are being recalculated. */
    RUNNING,
    /** In force for new listings; the recalculation waits until somebody lets it go on. */
    PAUSED,
    /** Everybody has been recalculated, apart from those listed as failed. */
    COMPLETED,
    /** In force for new listings; the people who had not had their turn keep their plan. */
    STOPPED
}
