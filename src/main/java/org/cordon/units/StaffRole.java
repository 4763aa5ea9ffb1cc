package org.cordon.units;

import org.jspecify.annotations.Nullable;

/** What somebody does inside a unit; each role is a group of the engine and a candidate group in models. */
public enum StaffRole {
    /** Registers and investigates cases, lists contacts, signs release orders. */
    CDC_INVESTIGATORS("cdcInvestigators", UnitKind.CDC),
    /** Leads, decides what no single department can, sees everything. */
    HEADQUARTERS_STAFF("headquartersStaff", UnitKind.HEADQUARTERS),
    /** Verifies, visits, monitors and releases at home. */
    TOWN_STAFF("townStaff", UnitKind.TOWN),
    /** Plans vehicles, boards and delivers. */
    TRANSFER_TEAM("transferTeam", UnitKind.TRANSFER_TEAM),
    /** Receives, rooms and observes people at an isolation site. */
    HOTEL_STAFF("hotelStaff", UnitKind.ISOLATION_SITE),
    /** Admits, treats and discharges patients. */
    HOSPITAL_STAFF("hospitalStaff", UnitKind.HOSPITAL),
    /** Leads a unit of any kind and is asked when one of its tasks is late. */
    SUPERVISORS("supervisors", null),
    /** Changes models, forms and rule tables. */
    MODELLERS("modellers", UnitKind.HEADQUARTERS),
    /** Runs the installation; sees no people. */
    SYSTEM_ADMINISTRATORS("systemAdministrators", null),
    /** Opens and closes accounts, gives roles and units; sees no people. */
    SECURITY_ADMINISTRATORS("securityAdministrators", null),
    /** Reads who did what; changes nothing. */
    AUDIT_ADMINISTRATORS("auditAdministrators", null);

    private final String groupId;
    private final @Nullable UnitKind unitKind;

    StaffRole(String groupId, @Nullable UnitKind unitKind) {
        this.groupId = groupId;
        this.unitKind = unitKind;
    }

    public String groupId() {
        return groupId;
    }

    /** The kind of unit that has this role; null if every unit has it, or none. */
    public @Nullable UnitKind unitKind() {
        return unitKind;
    }
}
