package org.cordon.platform.security.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.cordon.platform.security.StaffUser;
import org.cordon.platform.security.accounts.AccountStandings;
import org.jspecify.annotations.Nullable;

/** Whether the session of one request is over. */
final class SessionCheck {

    /** Sent by a page that asks by itself, such as a progress bar: it does not show that somebody is there. */
    static final String UNATTENDED = "X-Unattended";

    private final HttpServletRequest request;
    private final @Nullable HttpSession session;
    private final SessionLimits limits;
    private final Instant now;

    SessionCheck(HttpServletRequest request, SessionLimits limits, Instant now) {
        this.request = request;
        this.session = request.getSession(false);
        this.limits = limits;
        this.now = now;
    }

    /** Why it is over for this member of staff; a session that goes on is noted as used. */
    Optional<SessionEnd> endFor(StaffUser staff, AccountStandings accounts, ProviderSessions providers) {
        if (session == null || !(session.getAttribute(SessionMark.ATTRIBUTE) instanceof SessionMark mark)) {
            return Optional.of(SessionEnd.LOST);
        }
        Optional<SessionEnd> end = timeout(mark, session);
        if (end.isEmpty() && !isEntitled(mark, staff, accounts)) {
            return Optional.of(SessionEnd.REVOKED);
        }
        if (end.isEmpty() && isEndedByProvider(mark, session, providers)) {
            return Optional.of(SessionEnd.PROVIDER);
        }
        if (end.isEmpty() && request.getHeader(UNATTENDED) == null) {
            session.setAttribute(SessionMark.LAST_SEEN, now);
        }
        return end;
    }

    private Optional<SessionEnd> timeout(SessionMark mark, HttpSession open) {
        if (!now.isBefore(mark.signedInAt().plus(limits.absolute()))) {
            return Optional.of(SessionEnd.EXPIRED);
        }
        Instant lastSeen = open.getAttribute(SessionMark.LAST_SEEN) instanceof Instant seen ? seen : mark.signedInAt();
        return now.isBefore(lastSeen.plus(limits.idle())) ? Optional.empty() : Optional.of(SessionEnd.IDLE);
    }

    private static boolean isEndedByProvider(SessionMark mark, HttpSession open, ProviderSessions providers) {
        return open.getAttribute(ProviderSession.ATTRIBUTE) instanceof ProviderSession provided
                && providers.isEnded(provided, mark.signedInAt());
    }

    private static boolean isEntitled(SessionMark mark, StaffUser staff, AccountStandings accounts) {
        return mark.userId().equals(staff.userId())
                && accounts.of(staff.userId()).covers(staff, mark.version());
    }
}
