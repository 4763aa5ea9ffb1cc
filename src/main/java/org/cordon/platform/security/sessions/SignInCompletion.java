package org.cordon.platform.security.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.cordon.platform.security.StaffDirectory;
import org.cordon.platform.security.StaffUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Turns a browser's session into that of a member of staff, as they are now, under a new id, and tells the audit. */
@Component
public class SignInCompletion {

    private final StaffDirectory directory;
    private final StaffSessions sessions;
    private final WantedPage wanted;
    private final ApplicationEventPublisher events;
    private final SessionAuthenticationStrategy strategy = new CompositeSessionAuthenticationStrategy(List.of(
            new ChangeSessionIdAuthenticationStrategy(),
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));

    SignInCompletion(
            StaffDirectory directory, StaffSessions sessions, WantedPage wanted, ApplicationEventPublisher events) {
        this.wanted = wanted;
        this.events = events;
        this.directory = directory;
        this.sessions = sessions;
    }

    /** Signs in and answers the address where the person wanted to go in the first place. */
    public String signIn(String userId, HttpServletRequest request, HttpServletResponse response) {
        StaffUser staff = directory
                .find(userId)
                .orElseThrow(() -> new BadCredentialsException("The account was closed while signing in"));
        Authentication signedIn =
                UsernamePasswordAuthenticationToken.authenticated(staff, null, staff.getAuthorities());
        strategy.onAuthentication(signedIn, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(signedIn, SignInCompletion.class));
        return wanted(request, response);
    }

    private String wanted(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        return Optional.ofNullable(saved).map(SavedRequest::getRedirectUrl).orElse("/");
    }
}
