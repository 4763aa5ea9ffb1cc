package org.cordon.platform.security.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** What remains of a session that is over: why. */
public final class EndedSession {

    private EndedSession() {}

    /** Ends the session of the request; the next one of the same browser knows why, and nothing else. */
    static void end(HttpServletRequest request, SessionEnd reason) {
        request.getSession().invalidate();
        note(request, reason);
    }

    /** Why the last session of this browser ended, until somebody signs in. */
    public static Optional<SessionEnd> reason(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SessionMark.END) instanceof SessionEnd end
                ? Optional.of(end)
                : Optional.of(SessionEnd.LOST).filter(lost -> isUnknown(request));
    }

    /** Keeps the reason for the requests that follow, also where the server has forgotten the session. */
    public static void keepReason(HttpServletRequest request) {
        reason(request).ifPresent(end -> note(request, end));
    }

    private static void note(HttpServletRequest request, SessionEnd reason) {
        request.getSession(true).setAttribute(SessionMark.END, reason);
    }

    private static boolean isUnknown(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
