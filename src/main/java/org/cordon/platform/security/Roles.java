package org.cordon.platform.security;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles a member of staff can hold: the ids of the engine's groups. */
public final class Roles {

    /** Leads the response: sees every unit, decides on searches and signs orders. */
    public static final String HEADQUARTERS_STAFF = "headquartersStaff";
    /** Investigates cases and contacts: sees every unit. */
    public static final String CDC_INVESTIGATORS = "cdcInvestigators";
    /** Finds, visits and monitors the people of one town. */
    public static final String TOWN_STAFF = "townStaff";
    /** Drives people to isolation sites and hospitals, and home. */
    public static final String TRANSFER_TEAM = "transferTeam";
    /** Runs an isolation site. */
    public static final String HOTEL_STAFF = "hotelStaff";
    /** Treats the patients of a designated hospital. */
    public static final String HOSPITAL_STAFF = "hospitalStaff";
    /** Leads a unit and is asked when one of its tasks is late. */
    public static final String SUPERVISORS = "supervisors";
    /** Edits and deploys models; sees no people. */
    public static final String MODELLERS = "modellers";
    /** Other systems that call the engine's REST interface. */
    public static final String SERVICE_ACCOUNTS = "serviceAccounts";
    /** Runs the installation and looks after its processes; sees no people. */
    public static final String SYSTEM_ADMINISTRATORS = "systemAdministrators";
    /** Opens and closes accounts and gives roles and units to others; sees no people. */
    public static final String SECURITY_ADMINISTRATORS = "securityAdministrators";

    /** Reads the audit and closes its findings; sees no people and changes nothing else. */
    public static final String AUDIT_ADMINISTRATORS = "auditAdministrators";

    /** Everybody who works on cases. */
    public static final Set<String> CASE_WORKERS = Set.of(
            HEADQUARTERS_STAFF, CDC_INVESTIGATORS, TOWN_STAFF, TRANSFER_TEAM, HOTEL_STAFF, HOSPITAL_STAFF, SUPERVISORS);

    /** Roles whose members work for the whole district. */
    public static final Set<String> WHOLE_DISTRICT = Set.of(HEADQUARTERS_STAFF, CDC_INVESTIGATORS);

    /** Who looks into Cockpit. */
    public static final Set<String> COCKPIT_READERS =
            Set.of(HEADQUARTERS_STAFF, CDC_INVESTIGATORS, MODELLERS, SYSTEM_ADMINISTRATORS);

    /** Who may call the engine's own REST interface: other systems, and modellers from Camunda Modeler. */
    public static final Set<String> PROGRAMS = Set.of(SERVICE_ACCOUNTS, MODELLERS);

    /** Duties that nobody has together with any other. */
    public static final Set<String> EXCLUSIVE =
            Set.of(SYSTEM_ADMINISTRATORS, SECURITY_ADMINISTRATORS, AUDIT_ADMINISTRATORS);

    /**
     * Roles whose holders decide about people of the whole district, send results, deploy models or administer: an account
     * with one of them is the work of two security administrators.
     */
    public static final Set<String> VOUCHED_FOR =
            Stream.of(WHOLE_DISTRICT, PROGRAMS, EXCLUSIVE).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    /** Every role there is; other groups of the engine mean nothing, its own administrators least of all. */
    public static final Set<String> ALL =
            Stream.of(CASE_WORKERS, PROGRAMS, EXCLUSIVE).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private Roles() {}
}
