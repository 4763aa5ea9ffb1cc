package org.cordon.units;

/** The engine's side of a unit: its tenant. */
public interface UnitTenants {

    /** Creates the tenant of the unit; does nothing where it exists. */
    void open(Unit unit);
}
