package org.cordon.board.web;

import jakarta.servlet.http.HttpServletRequest;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.KnownBrowsers;
import org.cordon.platform.security.PasswordCheck;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Asks whoever is signed in for their password again, before what would give the account to a thief of the session. */
@Component
class PresentPassword {

    private final CurrentStaff current;
    private final PasswordCheck passwords;
    private final KnownBrowsers browsers;

    PresentPassword(CurrentStaff current, PasswordCheck passwords, KnownBrowsers browsers) {
        this.browsers = browsers;
        this.current = current;
        this.passwords = passwords;
    }

    /**
     * Lets the holder of the account pass.
     *
     * @throws Refused {@code password.wrong}
     */
    void require(String password, HttpServletRequest request) {
        String userId = current.require().userId();
        try {
            passwords.require(userId, password, browsers.origin(request, userId));
        } catch (AuthenticationException wrong) {
            throw new Refused("password.wrong", "The present password is wrong, or too many attempts were made", wrong);
        }
    }
}
