package org.cordon.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From which address and with which browser a password is tried. */
final class BrowserDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final String brought;

    BrowserDetails(HttpServletRequest request) {
        super(request);
        this.brought = KnownBrowsers.brought(request);
    }

    /** What {@link KnownBrowsers} makes of it, for this account. */
    SignInOrigin origin(KnownBrowsers browsers, String userId) {
        return browsers.origin(brought, getRemoteAddress(), userId);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BrowserDetails details && brought.equals(details.brought) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
