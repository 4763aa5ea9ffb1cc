package org.cordon.platform.security.oidc;

import java.util.List;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom the provider vouched for, under the user id of the account here. */
final class OidcMember extends DefaultOidcUser {

    private final String userId;

    OidcMember(OidcUser claims, String userId) {
        super(List.of(), claims.getIdToken(), claims.getUserInfo());
        this.userId = userId;
    }

    @Override
    public String getName() {
        return userId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OidcMember member && member.userId.equals(userId);
    }

    @Override
    public int hashCode() {
        return userId.hashCode();
    }
}
