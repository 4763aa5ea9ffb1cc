package org.cordon.strangers;

import java.util.Map;
import java.util.Set;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.transfers.VehicleDetails;
import org.cordon.transfers.VehicleKind;
import org.cordon.transfers.VehicleRegister;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;
import org.springframework.context.ApplicationContext;

/** One member of staff of each role, in units that have nothing to do with the hidden people. */
final class Strangers {

    static final String PASSWORD = "Cordon-demo-2022";
    static final String TOWN = "370215099";

    /** In place of the account of whoever asks. */
    static final String SELF = "(self)";

    /** A vehicle of the strangers' own. */
    static final String PLATE = "鲁B99999";

    static final String PLATE_IN_PATH = "%E9%B2%81B99999";

    private static final String SITE = "370215IS99";
    private static final String TEAM = "370215TT99";
    private static final String HOSPITAL = "370215DH99";

    /** The role of each account, and the unit. */
    static final Map<String, String> UNIT_OF = Map.of(
            Roles.TOWN_STAFF, TOWN,
            Roles.SUPERVISORS, TOWN,
            Roles.HOTEL_STAFF, SITE,
            Roles.HOSPITAL_STAFF, HOSPITAL,
            Roles.TRANSFER_TEAM, TEAM);

    private Strangers() {}

    /** Opens the units and an account for each role. */
    static void settle(ApplicationContext application) {
        UnitRegistration units = application.getBean(UnitRegistration.class);
        units.register(new Unit(TOWN, UnitKind.TOWN, "别处街道", "Elsewhere", TOWN));
        units.register(new Unit(SITE, UnitKind.ISOLATION_SITE, "别处隔离点", "Site elsewhere", null));
        units.register(new Unit(TEAM, UnitKind.TRANSFER_TEAM, "别处转运专班", "Team elsewhere", null));
        units.register(new Unit(HOSPITAL, UnitKind.HOSPITAL, "别处医院", "Hospital elsewhere", null));
        application
                .getBean(VehicleRegister.class)
                .register(TEAM, PLATE, new VehicleDetails(VehicleKind.VAN, 7, true, false, true));
        StaffAccounts accounts = application.getBean(StaffAccounts.class);
        UNIT_OF.forEach(
                (role, unit) -> accounts.create(account(role), "Stranger", PASSWORD, Set.of(role), Set.of(unit)));
    }

    static String account(String role) {
        return "stranger" + role;
    }
}
