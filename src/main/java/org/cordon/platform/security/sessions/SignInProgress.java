package org.cordon.platform.security.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cordon.platform.security.SignInStep;
import org.cordon.platform.security.SignInSteps;
import org.cordon.platform.security.StaffUser;
import org.springframework.stereotype.Component;

/**
 * Leads from the right password over further steps to the session. Until the last one is done the browser's session
 * belongs to nobody: every door stays as closed as it is to a stranger.
 */
@Component
public class SignInProgress {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SignInSteps steps;
    private final SignInCompletion completion;
    private final Clock clock;

    SignInProgress(SignInSteps steps, SignInCompletion completion, Clock clock) {
        this.steps = steps;
        this.completion = completion;
        this.clock = clock;
    }

    void begin(HttpServletRequest request, StaffUser staff, SignInStep step) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(PendingSignIn.ATTRIBUTE, new PendingSignIn(staff, Set.of(), step, clock.instant()));
    }

    /** Who is at this step now; nobody if it is not their turn for it, or they took more than ten minutes. */
    public Optional<PendingSignIn> at(SignInStep step, HttpServletRequest request) {
        return PendingSignIn.of(request).filter(pending -> pending.next() == step && isInTime(pending));
    }

    /** Notes the step as done and answers the address of the next page; after the last step the person is signed in. */
    public String done(PendingSignIn pending, HttpServletRequest request, HttpServletResponse response) {
        return goOn(pending, pending.doneNow(), request, response);
    }

    /** Notes that the phone showed its first code just now; {@link #goOn} follows once the recovery codes are kept. */
    public void enrolled(PendingSignIn pending, HttpServletRequest request) {
        Set<SignInStep> done = EnumSet.of(SignInStep.ENROLMENT, SignInStep.CODE);
        done.addAll(pending.done());
        request.getSession(true)
                .setAttribute(
                        PendingSignIn.ATTRIBUTE,
                        new PendingSignIn(pending.staff(), Set.copyOf(done), pending.next(), pending.since()));
    }

    /** Goes on with the first step that is not noted as done; the present one, where it is not. */
    public String goOn(PendingSignIn pending, HttpServletRequest request, HttpServletResponse response) {
        return goOn(pending, pending.done(), request, response);
    }

    private String goOn(
            PendingSignIn pending, Set<SignInStep> done, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignInStep> next = steps.next(pending.staff(), done);
        if (next.isEmpty()) {
            abandon(request);
            return completion.signIn(pending.staff().userId(), request, response);
        }
        PendingSignIn now = new PendingSignIn(pending.staff(), done, next.get(), pending.since());
        request.getSession(true).setAttribute(PendingSignIn.ATTRIBUTE, now);
        return next.get().page();
    }

    /** Forgets that the password was right. */
    public void abandon(HttpServletRequest request) {
        request.getSession(true).removeAttribute(PendingSignIn.ATTRIBUTE);
    }

    private boolean isInTime(PendingSignIn pending) {
        return clock.instant().isBefore(pending.since().plus(PATIENCE));
    }
}
