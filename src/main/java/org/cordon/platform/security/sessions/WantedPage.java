package org.cordon.platform.security.sessions;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Remembers which page somebody wanted before they were asked to sign in; what pages fetch by themselves is none. */
@Component
public class WantedPage extends HttpSessionRequestCache {

    WantedPage() {
        setRequestMatcher(WantedPage::isPage);
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        String destination = request.getHeader("Sec-Fetch-Dest");
        return HttpMethod.GET.matches(request.getMethod())
                && !path.contains("/api/")
                && (destination == null || "document".equals(destination))
                && request.getHeader("HX-Request") == null
                && request.getHeader(SessionCheck.UNATTENDED) == null
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }
}
