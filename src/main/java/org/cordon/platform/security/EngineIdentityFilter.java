package org.cordon.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who is asking, with roles and units, for the length of one request. */
final class EngineIdentityFilter extends OncePerRequestFilter {

    private final IdentityService identity;
    private final CurrentStaff current;

    EngineIdentityFilter(IdentityService identity, CurrentStaff current) {
        this.identity = identity;
        this.current = current;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<StaffUser> staff = current.find();
        staff.ifPresent(user -> identity.setAuthentication(user.userId(), user.groupIds(), user.tenantIds()));
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
