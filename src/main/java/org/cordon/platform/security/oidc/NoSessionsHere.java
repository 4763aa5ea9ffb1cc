package org.cordon.platform.security.oidc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;

/** Remembers no sessions in the memory of one node: {@link ProviderLogouts} is asked instead. */
final class NoSessionsHere implements OidcSessionRegistry {

    @Override
    public void saveSessionInformation(OidcSessionInformation information) {
        // each session keeps the provider's id of it by itself
    }

    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String clientSessionId) {
        return null;
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken logoutToken) {
        return List.of();
    }
}
