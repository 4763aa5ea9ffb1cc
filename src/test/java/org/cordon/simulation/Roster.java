package org.cordon.simulation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.SmallDistrict;

/** Who works in the simulated district: one member of staff and one supervisor for each unit. */
final class Roster {

    private static final Set<String> WHOLE_DISTRICT = Set.copyOf(Stream.of(
                    SimulatedDistrict.TOWNS,
                    SimulatedDistrict.SITES,
                    List.of(
                            SimulatedDistrict.TEAM,
                            SmallDistrict.HOSPITAL,
                            SmallDistrict.CDC,
                            SmallDistrict.HEADQUARTERS))
            .flatMap(List::stream)
            .toList());

    static final StaffUser HEADQUARTERS =
            new StaffUser("simulatedHq", "Headquarters", Set.of(Roles.HEADQUARTERS_STAFF), WHOLE_DISTRICT);
    static final StaffUser DISPATCHER = member(Roles.TRANSFER_TEAM, SimulatedDistrict.TEAM);

    private static final StaffUser CDC =
            new StaffUser("simulatedCdc", "CDC", Set.of(Roles.CDC_INVESTIGATORS), WHOLE_DISTRICT);

    private Roster() {}

    static StaffUser host(String site) {
        return member(Roles.HOTEL_STAFF, site);
    }

    static List<StaffUser> everybody() {
        return Stream.of(
                        SimulatedDistrict.TOWNS.stream().map(town -> member(Roles.TOWN_STAFF, town)),
                        SimulatedDistrict.SITES.stream().map(Roster::host),
                        Stream.of(DISPATCHER, member(Roles.HOSPITAL_STAFF, SmallDistrict.HOSPITAL), CDC, HEADQUARTERS),
                        WHOLE_DISTRICT.stream().sorted().map(unit -> member(Roles.SUPERVISORS, unit)))
                .flatMap(member -> member)
                .toList();
    }

    private static StaffUser member(String role, String unit) {
        return new StaffUser(role + unit, role, Set.of(role), Set.of(unit));
    }
}
