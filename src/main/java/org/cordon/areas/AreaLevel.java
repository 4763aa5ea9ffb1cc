package org.cordon.areas;

/** How far down the division is. */
public enum AreaLevel {
    /** District or county; six digits. */
    DISTRICT,
    /** Town, street or zone that acts as one; nine digits. */
    TOWN,
    /** Community or village; twelve digits. */
    COMMUNITY,
    /** Grid inside a community. */
    GRID
}
