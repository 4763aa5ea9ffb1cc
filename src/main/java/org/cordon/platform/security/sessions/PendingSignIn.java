package org.cordon.platform.security.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cordon.platform.security.SignInStep;
import org.cordon.platform.security.StaffUser;

/**
 * Somebody gave the right password but is not signed in yet: a step is missing.
 *
 * @param next the step whose turn it is
 */
public record PendingSignIn(StaffUser staff, Set<SignInStep> done, SignInStep next, Instant since)
        implements Serializable {

    static final String ATTRIBUTE = "cordon.pendingSignIn";

    /** The one that the browser's session remembers. */
    public static Optional<PendingSignIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof PendingSignIn pending
                ? Optional.of(pending)
                : Optional.empty();
    }

    /** The steps that are done once the present one is. */
    Set<SignInStep> doneNow() {
        Set<SignInStep> all = EnumSet.of(next);
        all.addAll(done);
        return Set.copyOf(all);
    }
}
