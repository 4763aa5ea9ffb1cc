package org.cordon.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A request that brings its own credentials and was not caused by a foreign page: it needs no token against forged
 * requests. A browser that repeats stored credentials for a foreign page says so in {@code Sec-Fetch-Site}.
 */
final class ProgramRequest implements RequestMatcher {

    @Override
    public boolean matches(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean ownSite = site == null || "none".equals(site) || "same-origin".equals(site);
        return ownSite
                && request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && (site != null || request.getHeader(HttpHeaders.ORIGIN) == null);
    }
}
