package org.cordon.platform.security;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.cordon.platform.engine.GuardProbe;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;

/**
 * Asks the security chains whether even an administrator could reach what is closed for everybody, at the place where
 * the engine's servlets really are.
 */
@Component
class ClosedPathProbe implements GuardProbe {

    private final WebInvocationPrivilegeEvaluator chains;
    private final String webapps;
    private final String rest;

    ClosedPathProbe(
            @Lazy WebInvocationPrivilegeEvaluator chains,
            CamundaBpmProperties engine,
            @Value("${spring.jersey.application-path:/engine-rest}") String rest) {
        this.chains = chains;
        this.webapps = engine.getWebapp().getApplicationPath();
        this.rest = rest;
    }

    @Override
    public String attempt() {
        return "the set-up of a first administrator, or the engine's interface, by somebody who may not";
    }

    @Override
    public boolean isRefused(ProcessEngine engine) {
        return isClosedToAdministrators() && isClosedToStaff();
    }

    private boolean isClosedToAdministrators() {
        String setUp = webapps + "/api/admin/setup/default/user/create";
        return Stream.of("POST", "GET")
                .noneMatch(method -> Roles.EXCLUSIVE.stream().anyMatch(role -> mayCall(role, method, setUp)));
    }

    private boolean isClosedToStaff() {
        return !mayCall(Roles.TOWN_STAFF, "GET", rest + "/task")
                && !mayCall(Roles.TOWN_STAFF, "POST", webapps + "/api/engine/engine/default/deployment/create");
    }

    private boolean mayCall(String role, String method, String path) {
        return chains.isAllowed("", path, method, signedIn(role));
    }

    private static Authentication signedIn(String role) {
        StaffUser nobody = new StaffUser("selfTest", "Self-test", Set.of(role), Set.of());
        return UsernamePasswordAuthenticationToken.authenticated(nobody, null, nobody.getAuthorities());
    }
}
