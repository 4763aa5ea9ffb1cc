package org.cordon.platform.security.oidc;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The identity providers that the sign-in page offers. */
@Component
public class IdentityProviders {

    private static final String FAILED = "oidc.failed";
    private static final Set<String> REASONS = Set.of(
            FAILED,
            "account.waiting",
            "oidc.noRole",
            "oidc.closed",
            "oidc.taken",
            "oidc.user",
            "role.exclusive",
            "role.program");

    private final ObjectProvider<ClientRegistrationRepository> providers;

    IdentityProviders(ObjectProvider<ClientRegistrationRepository> providers) {
        this.providers = providers;
    }

    /** Their names by the address at which signing in with them begins. */
    public Map<String, String> all() {
        Map<String, String> names = new TreeMap<>();
        if (providers.getIfAvailable() instanceof Iterable<?> registrations) {
            registrations.forEach(registration -> {
                if (registration instanceof ClientRegistration provider) {
                    names.put("/oauth2/authorization/" + provider.getRegistrationId(), provider.getClientName());
                }
            });
        }
        return names;
    }

    /** The reason for a refusal as we know it, whatever came over the network. */
    public static String reason(String code) {
        return REASONS.contains(code) ? code : FAILED;
    }
}
