package org.cordon.platform.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands around every request and the security in front of it: gives the request an id, and lets nothing out before what
 * was opened is recorded.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class AuditFilter extends OncePerRequestFilter {

    private static final String REQUEST_ID = "X-Request-Id";

    private final AuditWriter writer;
    private final CurrentStaff staff;
    private final AskedNumbers asked;
    private final AuditRefusal refusal;

    AuditFilter(AuditWriter writer, CurrentStaff staff, AskedNumbers asked, AuditRefusal refusal) {
        this.writer = writer;
        this.staff = staff;
        this.asked = asked;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AuditedRequest audited = new AuditedRequest(request, response, staff, asked);
        WorkScope scope = audited.scope();
        AuditGate gate = new AuditGate(response, () -> record(audited, scope), () -> audited.noteRefusal(scope));
        gate.setHeader(REQUEST_ID, audited.id());
        WorkScope before = WorkScopes.enter(scope);
        try {
            pass(request, gate, chain);
        } finally {
            WorkScopes.leave(before);
        }
        if (gate.isClosed()) {
            refusal.send(request, response);
            response.setHeader(REQUEST_ID, audited.id());
        }
    }

    /** A failure that comes of a closed gate is answered here, whatever others have made of it. */
    private static void pass(HttpServletRequest request, AuditGate gate, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, gate);
            gate.finish();
        } catch (ServletException | IOException | RuntimeException e) {
            recordRest(gate, e);
        }
    }

    private static void recordRest(AuditGate gate, Exception failure) throws ServletException, IOException {
        if (gate.isClosed()) {
            return;
        }
        try {
            gate.pass();
        } catch (AuditUnavailable e) {
            return;
        }
        rethrow(failure);
    }

    private static void rethrow(Exception failure) throws ServletException, IOException {
        if (failure instanceof ServletException servlet) {
            throw servlet;
        }
        if (failure instanceof IOException io) {
            throw io;
        }
        throw (RuntimeException) failure;
    }

    private void record(AuditedRequest request, WorkScope scope) {
        request.noteRefusal(scope);
        List<AuditEntry> entries = scope.take();
        if (!entries.isEmpty()) {
            writer.commit(entries);
        }
    }
}
