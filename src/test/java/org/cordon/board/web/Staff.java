package org.cordon.board.web;

import java.util.Set;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;

/** Members of staff who sign in during tests of the board. */
final class Staff {

    static final StaffUser CDC = new StaffUser("cdc", "CDC", Set.of(Roles.CDC_INVESTIGATORS), Set.of("370215CDC"));
    static final StaffUser HUANXIU = town("huanxiu", "370215001");
    static final StaffUser CHAOHAI = town("chaohai", "370215002");

    private Staff() {}

    private static StaffUser town(String userId, String unitCode) {
        return new StaffUser(userId, userId, Set.of(Roles.TOWN_STAFF), Set.of(unitCode));
    }
}
