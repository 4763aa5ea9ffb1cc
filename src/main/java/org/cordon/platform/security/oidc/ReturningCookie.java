package org.cordon.platform.security.oidc;

import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.AbstractServletWebServerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Lets the browser bring its session along when the identity provider sends it back, which {@code SameSite=Strict} would
 * not; a foreign page still cannot send a form on somebody's behalf.
 */
@Component
class ReturningCookie implements WebServerFactoryCustomizer<AbstractServletWebServerFactory> {

    private final boolean providers;

    ReturningCookie(Environment environment) {
        this.providers = Binder.get(environment)
                .bind("spring.security.oauth2.client", OAuth2ClientProperties.class)
                .map(client -> !client.getRegistration().isEmpty())
                .orElse(false);
    }

    @Override
    public void customize(AbstractServletWebServerFactory server) {
        if (providers) {
            server.getSession().getCookie().setSameSite(SameSite.LAX);
        }
    }
}
