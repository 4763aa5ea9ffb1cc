package org.cordon.sites.web;

import org.cordon.platform.errors.NotFound;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Roles;
import org.cordon.units.Responsibilities;
import org.cordon.units.UnitKind;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may know and change what about sites and their rooms. */
@Component
class SiteAccess {

    private final CurrentStaff staff;
    private final Responsibilities responsibilities;

    SiteAccess(CurrentStaff staff, Responsibilities responsibilities) {
        this.staff = staff;
        this.responsibilities = responsibilities;
    }

    /** How full a site is: its own staff, the CDC, headquarters, and the transfer team, who dispatch. */
    boolean seesRooms(String siteCode) {
        return seesPeople(siteCode) || staff.hasRole(Roles.TRANSFER_TEAM);
    }

    /** Who is where: its own staff, the CDC and headquarters. */
    boolean seesPeople(String siteCode) {
        return staff.seesAllUnits() || staff.belongsTo(siteCode);
    }

    void requireRooms(String siteCode) {
        if (!seesRooms(siteCode)) {
            throw new NotFound("site.unknown", "There is no isolation site " + siteCode, siteCode);
        }
    }

    /** The staff of the site where the person stays; to everybody else the person is nowhere. */
    void requireHost(String siteCode, String number) {
        if (!staff.belongsTo(siteCode) || !staff.hasRole(Roles.HOTEL_STAFF)) {
            throw new NotFound("stay.unknown", number + " is at no isolation site", number);
        }
    }

    void requireHeadquarters() {
        if (!staff.hasRole(Roles.HEADQUARTERS_STAFF)) {
            throw new AccessDeniedException("Headquarters open and close rooms");
        }
    }

    /** Who waits for a room: whoever can do something about it. */
    void requireQueue() {
        if (!staff.seesAllUnits() && !staff.hasRole(Roles.TRANSFER_TEAM)) {
            throw new AccessDeniedException("The transfer team, the CDC and headquarters see who waits for a room");
        }
    }

    void requireWholeDistrict() {
        if (!staff.seesAllUnits()) {
            throw new AccessDeniedException("Only the CDC and headquarters compare the whole district");
        }
    }

    /** The transfer team that answers for the person, or headquarters; another team does not learn of the person. */
    void requireDispatcher(String number) {
        if (!staff.hasRole(Roles.TRANSFER_TEAM) && !staff.hasRole(Roles.HEADQUARTERS_STAFF)) {
            throw new AccessDeniedException("The transfer team and headquarters reserve rooms");
        }
        if (!dispatches(number)) {
            throw new NotFound("keyPerson.unknown", "There is no key person " + number, number);
        }
    }

    /** Headquarters and the CDC know of everybody, a transfer team of those for whom it answers. */
    boolean dispatches(String number) {
        return staff.seesAllUnits()
                || responsibilities
                        .find(number, UnitKind.TRANSFER_TEAM)
                        .filter(staff::belongsTo)
                        .isPresent();
    }
}
