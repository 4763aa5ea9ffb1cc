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
 * @param version the account's when the password was right, and what the person's own steps made of it
 */
public record PendingSignIn(StaffUser staff, Set<SignInStep> done, SignInStep next, Instant since, long version)
        implements Serializable {

    static final String ATTRIBUTE = "cordon.pendingSignIn";

    /** The one that the browser's session remembers. */
    public static Optional<PendingSignIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof PendingSignIn pending
                ? Optional.of(pending)
                : Optional.empty();
    }

    /** The present step is done, and others with it; a step that changes the account gives it its next version. */
    PendingSignIn with(SignInStep... others) {
        Set<SignInStep> all = EnumSet.of(next, others);
        all.addAll(done);
        return new PendingSignIn(staff, Set.copyOf(all), next, since, next.changesAccount() ? version + 1 : version);
    }

    PendingSignIn at(SignInStep step) {
        return new PendingSignIn(staff, done, step, since, version);
    }
}
