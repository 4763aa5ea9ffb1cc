package org.cordon.units;

/** Chooses among the units of one kind at the moment when a phase of somebody's process needs one. */
public interface UnitPlacement {

    UnitKind kind();

    /** The code of the unit that takes the person or case; asked again for the same number it answers the same. */
    String place(String number);
}
