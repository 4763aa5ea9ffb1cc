package org.cordon.control;

import java.util.List;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what still blocks a release: every condition is asked, and all that block are named, except what two people have
 * waived for this person.
 */
@Service
public class ReleaseGate {

    private final KeyPersonDirectory keyPersons;
    private final List<ReleaseCheck> checks;
    private final KeyPersonLock lock;
    private final BlockerTexts texts;
    private final ReleaseExceptions exceptions;
    private final ReleaseWaits waits;

    ReleaseGate(
            KeyPersonDirectory keyPersons,
            List<ReleaseCheck> checks,
            KeyPersonLock lock,
            BlockerTexts texts,
            ReleaseExceptions exceptions,
            ReleaseWaits waits) {
        this.waits = waits;
        this.exceptions = exceptions;
        this.keyPersons = keyPersons;
        this.checks = checks;
        this.lock = lock;
        this.texts = texts;
    }

    /**
     * Lets a release pass or refuses it in one sentence. The person is held until the transaction ends: a result that
     * arrives meanwhile comes before the check or after the release.
     *
     * @throws Refused {@code release.tooEarly} before the days are over, {@code release.blocked} with everything else
     */
    @Transactional
    public void requireOpen(String number, ReleasePeriod period) {
        lock.hold(number);
        List<ReleaseBlocker> blockers = blockers(number, period);
        blockers.stream()
                .filter(blocker -> PeriodCheck.CODE.equals(blocker.code()))
                .findFirst()
                .ifPresent(blocker -> refuseEarly(number, String.valueOf(blocker.day())));
        if (!blockers.isEmpty()) {
            throw new Refused(
                    "release.blocked",
                    "%s cannot be released: %s".formatted(number, texts.inEnglish(blockers)),
                    number,
                    texts.forCaller(blockers));
        }
    }

    /**
     * Refuses to hold somebody whose release nothing blocks and for whom nobody has recorded symptoms: that is an extension,
     * which needs two people.
     *
     * @param symptoms whether the caller says that the person has symptoms; what is left open says nothing
     * @throws Refused {@code release.waitUnfounded}, {@code release.waitAgain} if the caller said so the last time too
     */
    @Transactional
    public void requireReasonToWait(String number, ReleasePeriod period, boolean symptoms) {
        if (!blockers(number, period).isEmpty()) {
            return;
        }
        if (!symptoms) {
            throw new Refused(
                    "release.waitUnfounded",
                    "Nothing speaks against the release of %s: to hold somebody longer needs an extension by two people"
                            .formatted(number),
                    number);
        }
        waits.hold(number, period);
    }

    private static void refuseEarly(String number, String day) {
        throw new Refused("release.tooEarly", "%s cannot be released before %s".formatted(number, day), number, day);
    }

    /**
     * What blocks the end of the period now; empty when a release may be proposed and signed.
     *
     * @throws org.cordon.platform.errors.NotFound {@code keyPerson.unknown}
     */
    public List<ReleaseBlocker> blockers(String number, ReleasePeriod period) {
        return blockers(keyPersons.require(number), period);
    }

    /** The same for a person who has been read. */
    List<ReleaseBlocker> blockers(KeyPerson person, ReleasePeriod period) {
        return exceptions.without(
                person.number(),
                checks.stream()
                        .flatMap(check -> check.blockers(person, period).stream())
                        .toList());
    }
}
