package org.cordon.platform.security;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs staff in with the engine's identity tables, the one place where accounts live. */
@Component
class StaffAuthenticationProvider implements AuthenticationProvider {

    private final StaffDirectory directory;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;

    StaffAuthenticationProvider(StaffDirectory directory, PasswordHashing hashing, SignInThrottle throttle) {
        this.directory = directory;
        this.hashing = hashing;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        String address = address(attempt);
        if (throttle.isClosed(address, userId)) {
            throw new LockedException("Too many wrong passwords");
        }
        Optional<StaffUser> staff = verified(userId, String.valueOf(attempt.getCredentials()));
        if (staff.isEmpty()) {
            throttle.failed(address, userId);
            throw new BadCredentialsException("Wrong user or password");
        }
        throttle.succeeded(address, userId);
        return signedIn(staff.get(), attempt);
    }

    private Optional<StaffUser> verified(String userId, String password) {
        Optional<StaffUser> staff = directory.find(userId);
        if (staff.isEmpty()) {
            hashing.pretend(password);
        }
        return staff.filter(known -> directory.passwordMatches(known.userId(), password));
    }

    private static Authentication signedIn(StaffUser staff, Authentication attempt) {
        var token = UsernamePasswordAuthenticationToken.authenticated(staff, null, staff.getAuthorities());
        token.setDetails(attempt.getDetails());
        return token;
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
