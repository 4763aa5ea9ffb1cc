package org.cordon.platform.audit;

import java.util.Collection;
import java.util.TreeSet;
import org.cordon.platform.security.StaffUser;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, with the roles and units of that moment, from which address, by which request.
 *
 * @param userId the account, {@code system} for the application itself, {@code anonymous} for nobody
 * @param requestId made by the server, and told to the caller in the header {@code X-Request-Id}
 * @param route method and pattern, such as {@code GET /persons/{number}}
 */
public record Actor(String userId, String roles, String units, String address, String requestId, String route) {

    static final String SYSTEM = "system";
    static final String ANONYMOUS = "anonymous";

    public Actor {
        userId = PlainText.of(userId, 64);
        roles = PlainText.of(roles, 400);
        units = PlainText.of(units, 1000);
        address = PlainText.of(address, 64);
        requestId = PlainText.of(requestId, 64);
        route = PlainText.of(route, 200);
    }

    static Actor of(@Nullable StaffUser staff, String otherwise, String address, String requestId, String route) {
        return staff == null
                ? new Actor(otherwise, "", "", address, requestId, route)
                : new Actor(
                        staff.userId(), sorted(staff.roles()), sorted(staff.unitCodes()), address, requestId, route);
    }

    private static String sorted(Collection<String> codes) {
        return String.join(",", new TreeSet<>(codes));
    }
}
