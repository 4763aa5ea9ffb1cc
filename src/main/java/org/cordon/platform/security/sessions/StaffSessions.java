package org.cordon.platform.security.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.cordon.platform.security.KnownBrowsers;
import org.cordon.platform.security.StaffUser;
import org.cordon.platform.security.accounts.AccountStandings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Where every chain finds who is signed in: a member of staff, or nobody. A session that is over is ended here and nobody is signed in; the request
 * then goes on as that of a stranger.
 */
@Component
@EnableConfigurationProperties(SessionLimits.class)
public class StaffSessions implements SecurityContextRepository {

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final AccountStandings accounts;
    private final SessionLimits limits;
    private final Clock clock;

    private final ProviderSessions providers;
    private final KnownBrowsers browsers;

    StaffSessions(
            AccountStandings accounts,
            SessionLimits limits,
            Clock clock,
            ProviderSessions providers,
            KnownBrowsers browsers) {
        this.browsers = browsers;
        this.providers = providers;
        this.accounts = accounts;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new CheckedContext(() -> checked(sessions.loadDeferredContext(request), request));
    }

    @Override
    @Deprecated
    @SuppressWarnings({"deprecation", "InlineMeSuggester"}) // of the interface; nobody calls it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Optional<StaffUser> staff = StaffUsers.in(context);
        if (staff.isPresent() || context.getAuthentication() == null) {
            sessions.saveContext(context, request, response);
        }
        staff.ifPresent(user -> {
            begin(user, request.getSession());
            browsers.remember(user.userId(), request, response);
        });
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.containsContext(request);
    }

    /** Lets the session of this request go on after its own account got another version. */
    public void renew(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(SessionMark.ATTRIBUTE) instanceof SessionMark mark) {
            long version = accounts.now(mark.userId()).version();
            session.setAttribute(SessionMark.ATTRIBUTE, new SessionMark(mark.userId(), mark.signedInAt(), version));
        }
    }

    /** Ends the session of this request as soon as the provider ends its own. */
    public void restOn(ProviderSession provided, HttpServletRequest request) {
        request.getSession().setAttribute(ProviderSession.ATTRIBUTE, provided);
    }

    private void begin(StaffUser staff, HttpSession session) {
        session.removeAttribute(SessionMark.END);
        session.setAttribute(
                SessionMark.ATTRIBUTE,
                new SessionMark(
                        staff.userId(),
                        clock.instant(),
                        accounts.now(staff.userId()).version()));
        session.setAttribute(SessionMark.LAST_SEEN, clock.instant());
    }

    private DeferredSecurityContext checked(DeferredSecurityContext found, HttpServletRequest request) {
        Optional<SessionEnd> end = StaffUsers.in(found.get())
                .flatMap(
                        staff -> new SessionCheck(request, limits, clock.instant()).endFor(staff, accounts, providers));
        end.ifPresent(reason -> EndedSession.end(request, reason));
        return end.isPresent() ? new CheckedContext.Nobody() : found;
    }
}
