package org.cordon.rounds;

/** A part of a run; between two of them somebody may stop it. */
public enum RunPhase {
    /** Samples that are on their way are waited for, and no other is taken. */
    SAMPLES,
    /** Pending rows of whoever was sampled or exempted since end. */
    SETTLE,
    /** Whoever is missing is put on the lists. */
    PUSH,
    /** Everybody due is counted by place. */
    COUNT,
    /** Rows that are left stay with their towns. */
    HAND_ON
}
