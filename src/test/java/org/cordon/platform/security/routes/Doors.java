package org.cordon.platform.security.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/**
 * Which role gets through the first door of which route. Behind it, units, grants and the rules of the models decide
 * further; who does not get through here sees nothing at all.
 */
final class Doors {

    private static final List<String> ROLES = List.of(
            Roles.HEADQUARTERS_STAFF,
            Roles.CDC_INVESTIGATORS,
            Roles.TOWN_STAFF,
            Roles.TRANSFER_TEAM,
            Roles.HOTEL_STAFF,
            Roles.HOSPITAL_STAFF,
            Roles.SUPERVISORS,
            Roles.MODELLERS,
            Roles.SERVICE_ACCOUNTS,
            Roles.SYSTEM_ADMINISTRATORS,
            Roles.SECURITY_ADMINISTRATORS,
            Roles.AUDIT_ADMINISTRATORS);

    private final WebInvocationPrivilegeEvaluator chains;

    Doors(WebInvocationPrivilegeEvaluator chains) {
        this.chains = chains;
    }

    static String header() {
        return Stream.concat(Stream.of("path", "method", "anonymous"), ROLES.stream())
                .collect(Collectors.joining(","));
    }

    /** The table as it is checked in: one line a route. */
    List<String> table(SortedSet<Route> routes) {
        List<String> lines = new ArrayList<>(List.of(header()));
        routes.forEach(route -> lines.add(line(route)));
        return lines;
    }

    boolean isOpenToAll(Route route) {
        return isOpen(route, null);
    }

    private String line(Route route) {
        return Stream.concat(
                        Stream.of(quoted(route.path()), route.method(), word(isOpen(route, null))),
                        ROLES.stream().map(role -> word(isOpen(route, role))))
                .collect(Collectors.joining(","));
    }

    private boolean isOpen(Route route, @Nullable String role) {
        return chains.isAllowed("", route.example(), route.method(), role == null ? nobody() : somebody(role));
    }

    private static String quoted(String path) {
        return path.contains(",") ? "\"" + path + "\"" : path;
    }

    private static String word(boolean open) {
        return open ? "yes" : "-";
    }

    private static Authentication nobody() {
        return new AnonymousAuthenticationToken(
                "routes", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    }

    private static Authentication somebody(String role) {
        StaffUser user = new StaffUser("routes", "Routes", Set.of(role), Set.of());
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }
}
