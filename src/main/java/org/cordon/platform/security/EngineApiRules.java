package org.cordon.platform.security;

import static org.cordon.platform.security.Paths.path;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Who may call which part of the engine's REST interface, as {@code /engine-rest} or from Tasklist and Cockpit. */
@Component
class EngineApiRules {

    /**
     * Closed for everybody: the engine's own administration, which knows nothing of our rules for accounts, bulk history
     * dumps, the database console.
     */
    static final RequestMatcher CLOSED = new OrRequestMatcher(
            path("/camunda/app/admin/**"),
            path("/camunda/api/admin/setup/**"),
            path("/camunda/api/engine/engine/{engine}/optimize/**"),
            path("/engine-rest/optimize/**"),
            path("/engine-rest/engine/{engine}/optimize/**"),
            path("/h2-console/**"));

    AuthorizationDecision forEngineRest(Supplier<Authentication> caller, RequestAuthorizationContext context) {
        return new AuthorizationDecision(staff(caller).hasAnyRole(Roles.PROGRAMS));
    }

    AuthorizationDecision forWebapps(Supplier<Authentication> caller, RequestAuthorizationContext context) {
        return new AuthorizationDecision(mayCall(staff(caller), context.getRequest()));
    }

    private static boolean mayCall(StaffUser staff, HttpServletRequest request) {
        return (!staff.roles().isEmpty() && WebappCalls.OF_EVERYBODY.matches(request))
                || (staff.hasAnyRole(Roles.CASE_WORKERS) && WebappCalls.OF_TASKLIST.matches(request))
                || (staff.hasAnyRole(Roles.COCKPIT_READERS) && WebappCalls.OF_COCKPIT.matches(request))
                || (staff.hasAnyRole(Roles.WHOLE_DISTRICT) && WebappCalls.OF_LEADERS.matches(request))
                || (staff.hasRole(Roles.MODELLERS) && WebappCalls.OF_MODELLERS.matches(request));
    }

    private static StaffUser staff(Supplier<Authentication> caller) {
        return caller.get().getPrincipal() instanceof StaffUser staff
                ? staff
                : new StaffUser("", "", java.util.Set.of(), java.util.Set.of());
    }
}
