package org.cordon.units;

/** What a unit is there for; models name it in the property {@code responsibleUnit}. */
public enum UnitKind {
    /** Leads the district's response and sees every unit. */
    HEADQUARTERS,
    /** Centre for disease control: investigates cases and orders measures. */
    CDC,
    /** Town or street: finds people, guards home quarantine and home health monitoring. */
    TOWN,
    /** Drives people between home, isolation site and hospital. */
    TRANSFER_TEAM,
    /** Isolation hotel or other place of central isolation. */
    ISOLATION_SITE,
    /** Designated hospital. */
    HOSPITAL
}
