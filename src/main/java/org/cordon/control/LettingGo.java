package org.cordon.control;

import java.util.Optional;
import java.util.Set;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.CaseSummary;
import org.cordon.platform.errors.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses messages by which one person alone would let somebody go, now or later: a case goes back under control if it
 * turns out to be none, and who is named by something that is not dealt with may be listed for it. A message passes only
 * where it changes nothing any more.
 */
@Component
public class LettingGo {

    private static final Set<ControlMessageType> NEEDS_TWO =
            Set.of(ControlMessageType.RULED_OUT, ControlMessageType.MOVED_OUT);

    private final KeyPersonDirectory keyPersons;
    private final CaseLookup cases;
    private final RulingOut rulingOut;

    LettingGo(KeyPersonDirectory keyPersons, CaseLookup cases, RulingOut rulingOut) {
        this.keyPersons = keyPersons;
        this.cases = cases;
        this.rulingOut = rulingOut;
    }

    /**
     * Lets the message pass unless it would end somebody's control, now, as soon as they are listed or once a case
     * turns out to be none.
     *
     * @throws Conflict {@code message.twoPeople}
     */
    public void requireNobodyLetGo(ControlMessage message) {
        if (NEEDS_TWO.contains(message.type()) && !isFree(message.number())) {
            throw new Conflict(
                    "message.twoPeople",
                    "One person alone rules nobody out and hands nobody over: propose a coercive change of kind ending");
        }
    }

    private boolean isFree(@Nullable String number) {
        return Optional.ofNullable(number)
                .flatMap(this::personOf)
                .filter(this::isOver)
                .isPresent();
    }

    private boolean isOver(long personId) {
        return !keyPersons.allFor(personId).isEmpty()
                && keyPersons.openFor(personId).isEmpty()
                && cases.openFor(personId).isEmpty()
                && !rulingOut.concerns(personId, null);
    }

    private Optional<Long> personOf(String number) {
        return keyPersons.find(number).map(KeyPerson::personId).or(() -> cases.byNumber(number)
                .map(CaseSummary::personId));
    }
}
