package org.cordon.rounds;

/** Why somebody, or everybody at a place, need not be sampled in a round. */
public enum ExemptionReason {
    /** In central isolation or home quarantine: sampled there, by the plan. */
    IN_CONTROL,
    /** In a hospital: sampled there. */
    IN_HOSPITAL,
    /** Recovered so lately that a test says nothing. */
    RECOVERED,
    /** A swab would harm: a wound, an illness, a newborn. */
    MEDICAL,
    /** Away from the district for the whole window. */
    AWAY,
    /** The place is sampled in another round, or sealed. */
    OTHER_ROUND
}
