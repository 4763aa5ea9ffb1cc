package org.cordon.platform.security;

import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends whoever is not signed in to the one sign-in page, and back afterwards. */
final class SignInPage extends LoginUrlAuthenticationEntryPoint {

    SignInPage() {
        super("/login");
    }
}
