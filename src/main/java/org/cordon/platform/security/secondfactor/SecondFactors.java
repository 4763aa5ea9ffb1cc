package org.cordon.platform.security.secondfactor;

import java.time.Clock;
import java.util.Locale;
import java.util.OptionalLong;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.GuessingAlarm;
import org.cordon.platform.security.SignInOrigin;
import org.cordon.platform.security.SignInRefused;
import org.cordon.platform.security.SignInThrottle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has a second factor, and whether a code is theirs. */
@Service
public class SecondFactors {

    private final SecondFactorBook book;
    private final SecondFactorPolicy policy;
    private final SignInThrottle throttle;
    private final GuessingAlarm alarm;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondFactors(
            SecondFactorBook book,
            SecondFactorPolicy policy,
            SignInThrottle throttle,
            GuessingAlarm alarm,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.policy = policy;
        this.throttle = throttle;
        this.alarm = alarm;
        this.events = events;
        this.clock = clock;
    }

    public boolean isEnrolled(String userId) {
        return !policy.isOff() && book.secret(userId).isPresent();
    }

    /**
     * Takes the present code of the holder's phone, or one of the recovery codes; each once.
     *
     * @param from where it was typed
     * @param typed with or without blanks and hyphens
     * @throws Refused {@code secondFactor.wrong}, also for a code that was used before; {@code secondFactor.closed} after five
     *     wrong ones, from whichever unknown browser: whoever gets here has the password. The holder's own browser counts apart.
     *     Every refused code is published as {@link SignInRefused}; the fifth raises the alarm.
     */
    @Transactional(noRollbackFor = Refused.class)
    public void require(String userId, String typed, SignInOrigin from) {
        if (throttle.isCodeClosed(from, userId)) {
            refused(userId);
            throw new Refused("secondFactor.closed", "Too many wrong codes; wait a quarter of an hour");
        }
        if (!isRight(userId, plain(typed))) {
            refused(userId);
            alarm.raiseIf(throttle.codeFailed(from, userId), userId);
            throw new Refused("secondFactor.wrong", "The code is wrong, or was used before");
        }
        throttle.codeSucceeded(from, userId);
    }

    private void refused(String userId) {
        events.publishEvent(new SignInRefused(userId, SignInRefused.CODE));
    }

    private boolean isRight(String userId, String code) {
        OptionalLong step = book.secret(userId)
                .map(secret -> OneTimeCodes.step(secret, code, clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent() ? book.use(userId, step.getAsLong()) : book.useRecovery(userId, code);
    }

    static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
