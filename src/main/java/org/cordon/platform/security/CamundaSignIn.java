package org.cordon.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Hands the person who signed in with us to Tasklist, Cockpit and Admin. Made by Camunda's filter, by class name. */
public class CamundaSignIn implements AuthenticationProvider {

    private final CurrentStaff current = new CurrentStaff();

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return current.find().map(CamundaSignIn::accepted).orElseGet(AuthenticationResult::unsuccessful);
    }

    private static AuthenticationResult accepted(StaffUser staff) {
        AuthenticationResult result = AuthenticationResult.successful(staff.userId());
        result.setGroups(staff.groupIds());
        result.setTenants(staff.tenantIds());
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // The security chain in front of Camunda has already answered whoever is not signed in.
    }
}
