package org.cordon.platform.security.sessions;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordon.platform.security.StepNeeded;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Sends whoever gave the right password to their next step, and everybody else back to the sign-in page. */
@Component
public class SignInFailures extends SimpleUrlAuthenticationFailureHandler {

    private final SignInProgress progress;

    SignInFailures(SignInProgress progress) {
        super("/login?error");
        this.progress = progress;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof StepNeeded needed) {
            progress.begin(request, needed);
            getRedirectStrategy().sendRedirect(request, response, needed.step().page());
        } else {
            super.onAuthenticationFailure(request, response, failure);
        }
    }
}
