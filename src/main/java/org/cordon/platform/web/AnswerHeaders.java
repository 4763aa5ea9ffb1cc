package org.cordon.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What every answer tells the browser to refuse, also where neither the security chains nor the engine came to answer.
 * Tasklist and Cockpit put a policy of their own over {@code Content-Security-Policy}: their pages need more.
 */
@Component
class AnswerHeaders {

    private static final String YEAR = "max-age=31536000; includeSubDomains";
    private static final List<String> INTERFACES = List.of("/api/", "/engine-rest", "/camunda/", "/v3/", "/actuator");
    private static final String OF_DATA =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String OF_PAGES =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final boolean onlyOverTls;

    /** Takes from the session's cookie, which may be for TLS only, that everything is. */
    AnswerHeaders(@Value("${server.servlet.session.cookie.secure:false}") boolean onlyOverTls) {
        this.onlyOverTls = onlyOverTls;
    }

    void write(HttpServletRequest request, HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", policy(request.getRequestURI()));
        if (onlyOverTls || request.isSecure()) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
    }

    private static String policy(String path) {
        return INTERFACES.stream().anyMatch(path::startsWith) ? OF_DATA : OF_PAGES;
    }
}
