package org.cordon.platform.security;

import java.util.Set;
import org.cordon.platform.security.accounts.AccountStandings;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs staff in with the engine's identity tables, as far as a password alone does it. */
@Component
class StaffAuthenticationProvider implements AuthenticationProvider {

    private final PasswordCheck passwords;
    private final SignInSteps steps;
    private final KnownBrowsers browsers;
    private final AccountStandings accounts;

    StaffAuthenticationProvider(
            PasswordCheck passwords, SignInSteps steps, KnownBrowsers browsers, AccountStandings accounts) {
        this.accounts = accounts;
        this.browsers = browsers;
        this.passwords = passwords;
        this.steps = steps;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        long version = accounts.version(attempt.getName()); // before the comparison, which takes its time
        StaffUser staff =
                passwords.require(attempt.getName(), String.valueOf(attempt.getCredentials()), origin(attempt));
        steps.next(staff, Set.of()).ifPresent(step -> {
            throw new StepNeeded(staff, step, version);
        });
        if (accounts.version(attempt.getName()) != version) {
            throw new BadCredentialsException("The account was changed while its password was compared");
        }
        return signedIn(staff, attempt);
    }

    private static Authentication signedIn(StaffUser staff, Authentication attempt) {
        var token = UsernamePasswordAuthenticationToken.authenticated(staff, null, staff.getAuthorities());
        token.setDetails(attempt.getDetails());
        return token;
    }

    private SignInOrigin origin(Authentication attempt) {
        if (attempt.getDetails() instanceof BrowserDetails browser) {
            return browser.origin(browsers, attempt.getName());
        }
        return SignInOrigin.address(
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
