package org.cordon.platform.security.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Takes a logout token that an identity provider sends by itself (OpenID Connect Back-Channel Logout 1.0). Spring Security
 * has checked its signature, issuer, audience and form; each is taken once, and soon after it was made or not at all.
 */
@Component
class BackChannelLogout implements LogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogout.class);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final ProviderLogouts logouts;
    private final Clock clock;

    BackChannelLogout(ProviderLogouts logouts, Clock clock) {
        this.logouts = logouts;
        this.clock = clock;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        boolean taken = authentication.getPrincipal() instanceof OidcLogoutToken token && take(token);
        if (!taken) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private boolean take(OidcLogoutToken token) {
        if (!isFresh(token.getIssuedAt())) {
            LOG.warn("A logout token of {} is too old or from the future", token.getIssuer());
            return false;
        }
        boolean first = logouts.end(token);
        if (!first) {
            LOG.warn("A logout token of {} was sent a second time", token.getIssuer());
        }
        return first;
    }

    private boolean isFresh(Instant issuedAt) {
        return Duration.between(issuedAt, clock.instant()).abs().compareTo(FRESH) <= 0;
    }
}
