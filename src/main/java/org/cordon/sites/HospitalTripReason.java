package org.cordon.sites;

/** Why somebody in isolation needs a hospital. */
public enum HospitalTripReason {
    /** Dialysis, chemotherapy or another treatment that cannot wait. */
    TREATMENT,
    /** A birth, or a check before it. */
    BIRTH,
    /** Anything that needs an ambulance. */
    EMERGENCY
}
