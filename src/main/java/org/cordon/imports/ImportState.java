package org.cordon.imports;

/** How far an import is. */
public enum ImportState {
    /** Read and found readable; waits for its turn. */
    QUEUED,
    /** Its rows are being taken in. */
    RUNNING,
    /** Would take much away from a register; waits until somebody confirms it. */
    AWAITING,
    /** Every row is accounted for. */
    COMPLETED,
    /** The file as a whole was refused; nothing of it was taken. */
    REJECTED,
    /** Stopped by a fault of ours; what was taken stays, the same file may be sent again. */
    FAILED,
    /** Stopped by its owner; what was taken stays. */
    CANCELLED
}
