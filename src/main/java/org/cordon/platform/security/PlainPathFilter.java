package org.cordon.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.cordon.platform.web.SecurityProblems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses paths that are written in a roundabout way: the server, the security chains and the engine need not read them
 * alike, and no honest caller writes them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class PlainPathFilter extends OncePerRequestFilter {

    /** Doubled slashes, path parameters, dots that climb, and codes for letters, digits and marks that need none. */
    private static final Pattern ROUNDABOUT = Pattern.compile(
            "//|;|/\\.{1,2}(/|$)" + "|%(2[dDeEfF]|3\\d|4[1-9a-fA-F]|5[\\daAcCfF]|6[1-9a-fA-F]|7[\\daAeE]|25|0\\w)");

    private final SecurityProblems problems;

    PlainPathFilter(SecurityProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ROUNDABOUT.matcher(request.getRequestURI()).find()) {
            problems.malformed(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
