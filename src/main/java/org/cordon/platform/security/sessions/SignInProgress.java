package org.cordon.platform.security.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.cordon.platform.security.SignInStep;
import org.cordon.platform.security.SignInSteps;
import org.cordon.platform.security.StepNeeded;
import org.cordon.platform.security.accounts.AccountStanding;
import org.cordon.platform.security.accounts.AccountStandings;
import org.springframework.stereotype.Component;

/**
 * Leads from the right password over further steps to the session. Until the last one is done the browser's session
 * belongs to nobody: every door stays as closed as it is to a stranger.
 */
@Component
public class SignInProgress {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SignInSteps steps;
    private final AccountStandings accounts;
    private final SignInCompletion completion;
    private final Clock clock;

    SignInProgress(SignInSteps steps, AccountStandings accounts, SignInCompletion completion, Clock clock) {
        this.accounts = accounts;
        this.steps = steps;
        this.completion = completion;
        this.clock = clock;
    }

    void begin(HttpServletRequest request, StepNeeded needed) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(
                PendingSignIn.ATTRIBUTE,
                new PendingSignIn(needed.staff(), Set.of(), needed.step(), clock.instant(), needed.version()));
    }

    /**
     * Who is at this step now; nobody if it is not their turn for it, they took more than ten minutes, or the account was
     * changed by anybody else meanwhile: what was right at the beginning may be worth nothing any more.
     */
    public Optional<PendingSignIn> at(SignInStep step, HttpServletRequest request) {
        return PendingSignIn.of(request)
                .filter(pending -> pending.next() == step && isInTime(pending) && isUnchanged(pending));
    }

    /** Notes the step as done and answers the address of the next page; after the last step the person is signed in. */
    public String done(PendingSignIn pending, HttpServletRequest request, HttpServletResponse response) {
        return goOn(pending.with(), request, response);
    }

    /** Notes that the phone showed its first code just now; {@link #goOn} follows once the recovery codes are kept. */
    public void enrolled(PendingSignIn pending, HttpServletRequest request) {
        remember(pending.with(SignInStep.CODE), request);
    }

    /** Goes on with the first step that is not noted as done; the present one, where it is not. */
    public String goOn(PendingSignIn pending, HttpServletRequest request, HttpServletResponse response) {
        if (!isUnchanged(pending)) {
            abandon(request);
            return "/login";
        }
        Optional<SignInStep> next = steps.next(pending.staff(), pending.done());
        if (next.isEmpty()) {
            abandon(request);
            return completion.signIn(pending.staff().userId(), request, response);
        }
        remember(pending.at(next.get()), request);
        return next.get().page();
    }

    /** Forgets that the password was right. */
    public void abandon(HttpServletRequest request) {
        request.getSession(true).removeAttribute(PendingSignIn.ATTRIBUTE);
    }

    private static void remember(PendingSignIn pending, HttpServletRequest request) {
        request.getSession(true).setAttribute(PendingSignIn.ATTRIBUTE, pending);
    }

    private boolean isUnchanged(PendingSignIn pending) {
        AccountStanding now = accounts.now(pending.staff().userId());
        return now.staff() != null && now.version() == pending.version();
    }

    private boolean isInTime(PendingSignIn pending) {
        return clock.instant().isBefore(pending.since().plus(PATIENCE));
    }
}
