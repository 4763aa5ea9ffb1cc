package org.cordon.platform.security.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordon.platform.security.sessions.ProviderSession;
import org.cordon.platform.security.sessions.SignInCompletion;
import org.cordon.platform.security.sessions.StaffSessions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Offers the identity providers of {@code spring.security.oauth2.client.*}, if there are any, beside the password. */
@Component
public class OidcSignIn {

    private final ObjectProvider<ClientRegistrationRepository> providers;
    private final StaffOidcUsers users;
    private final SignInCompletion completion;
    private final StaffSessions sessions;
    private final BackChannelLogout logout;

    OidcSignIn(
            ObjectProvider<ClientRegistrationRepository> providers,
            StaffOidcUsers users,
            SignInCompletion completion,
            StaffSessions sessions,
            BackChannelLogout logout) {
        this.providers = providers;
        this.sessions = sessions;
        this.logout = logout;
        this.users = users;
        this.completion = completion;
    }

    public void addTo(HttpSecurity http) throws Exception {
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
                    .successHandler(this::vouchedFor)
                    .failureHandler(OidcSignIn::refused));
            http.oidcLogout(provider -> provider.oidcSessionRegistry(new NoSessionsHere())
                    .backChannel(channel -> channel.logoutHandler(logout)));
        }
    }

    private void vouchedFor(HttpServletRequest request, HttpServletResponse response, Authentication member)
            throws IOException {
        String next = completion.signIn(member.getName(), request, response);
        if (member.getPrincipal() instanceof OidcUser claims) {
            sessions.restOn(sessionOf(claims), request);
        }
        response.sendRedirect(next);
    }

    private static ProviderSession sessionOf(OidcUser claims) {
        return new ProviderSession(claims.getIssuer().toString(), claims.getSubject(), claims.getClaimAsString("sid"));
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String code = failure instanceof OAuth2AuthenticationException refusal
                ? refusal.getError().getErrorCode()
                : "";
        response.sendRedirect("/login?refused=" + IdentityProviders.reason(code));
    }
}
