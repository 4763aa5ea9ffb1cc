package org.cordon.platform.security.sessions;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The session at an identity provider on which a session here rests.
 *
 * @param subject the provider's name for the person
 * @param id the provider's id of its session; null if it tells none
 */
public record ProviderSession(
        String issuer, String subject, @Nullable String id) implements Serializable {

    static final String ATTRIBUTE = "cordon.providerSession";
}
