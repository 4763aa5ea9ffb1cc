package org.cordon.sites.web;

import org.cordon.platform.errors.NotFound;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Roles;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may know and change what about sites and their rooms. */
@Component
class SiteAccess {

    private final CurrentStaff staff;

    SiteAccess(CurrentStaff staff) {
        this.staff = staff;
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

    void requireDispatcher() {
        if (!staff.hasRole(Roles.TRANSFER_TEAM) && !staff.hasRole(Roles.HEADQUARTERS_STAFF)) {
            throw new AccessDeniedException("The transfer team and headquarters reserve rooms");
        }
    }
}
