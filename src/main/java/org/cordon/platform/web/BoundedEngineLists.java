package org.cordon.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for at most as many results as the engine's limit allows where Tasklist and Cockpit forget to ask for a number:
 * with a limit, the engine refuses such lists, and Cockpit shows no process definition.
 */
@Component
class BoundedEngineLists extends OncePerRequestFilter {

    private static final String LIMIT = "maxResults";

    private final String bound;

    BoundedEngineLists(@Value("${camunda.bpm.generic-properties.properties.query-max-results-limit}") int maxResults) {
        this.bound = LIMIT + "=" + maxResults;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/api/engine/") || request.getParameter(LIMIT) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Bounded(request, bound), response);
    }

    /** The same request with the bound in its query. */
    private static final class Bounded extends HttpServletRequestWrapper {

        private final String query;

        Bounded(HttpServletRequest request, String bound) {
            super(request);
            String asked = request.getQueryString();
            this.query = asked == null ? bound : asked + "&" + bound;
        }

        @Override
        public @Nullable String getQueryString() {
            return query;
        }
    }
}
