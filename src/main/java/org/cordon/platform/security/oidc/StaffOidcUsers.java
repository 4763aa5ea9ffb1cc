package org.cordon.platform.security.oidc;

import org.cordon.platform.errors.DomainException;
import org.cordon.platform.security.SignInRefused;
import org.cordon.platform.security.accounts.ProvidedAccounts;
import org.cordon.platform.security.accounts.ProvidedIdentity;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Turns the claims about somebody into an account, or refuses with the code of the reason. */
@Component
@EnableConfigurationProperties(OidcMapping.class)
public class StaffOidcUsers extends OidcUserService {

    private final ProvidedAccounts accounts;
    private final OidcMapping mapping;
    private final ApplicationEventPublisher events;

    StaffOidcUsers(ProvidedAccounts accounts, OidcMapping mapping, ApplicationEventPublisher events) {
        this.events = events;
        this.accounts = accounts;
        this.mapping = mapping;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser claims = super.loadUser(request);
        ProvidedIdentity person = new ProvidedIdentity(
                claims.getIssuer().toString(), claims.getSubject(), mapping.userIn(claims), mapping.nameIn(claims));
        try {
            String userId = accounts.signIn(person, mapping.rolesIn(claims), mapping.unitsIn(claims));
            return new OidcMember(claims, userId);
        } catch (DomainException refusal) {
            events.publishEvent(new SignInRefused(person.userId(), refusal.code()));
            throw new OAuth2AuthenticationException(new OAuth2Error(refusal.code()), refusal.getMessage(), refusal);
        }
    }
}
