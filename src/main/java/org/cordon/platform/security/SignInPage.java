package org.cordon.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordon.platform.security.sessions.EndedSession;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends whoever is not signed in, or not any more, to the one sign-in page, and back afterwards. */
final class SignInPage extends LoginUrlAuthenticationEntryPoint {

    SignInPage() {
        super("/login");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        EndedSession.keepReason(request);
        super.commence(request, response, cause);
    }
}
