package org.cordon.control;

import java.util.Optional;
import java.util.Set;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.CaseSummary;
import org.cordon.platform.errors.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses messages by which one person alone would let somebody go. Whoever is not under control at the moment, a case
 * above all, may still be ruled out by a message: it lets nobody go.
 */
@Component
public class LettingGo {

    private static final Set<ControlMessageType> NEEDS_TWO =
            Set.of(ControlMessageType.RULED_OUT, ControlMessageType.MOVED_OUT);

    private final KeyPersonDirectory keyPersons;
    private final CaseLookup cases;

    LettingGo(KeyPersonDirectory keyPersons, CaseLookup cases) {
        this.keyPersons = keyPersons;
        this.cases = cases;
    }

    /**
     * Lets the message pass unless it would end somebody's control, now or as soon as they are listed.
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
                .filter(person -> keyPersons.openFor(person).isEmpty())
                .isPresent();
    }

    private Optional<Long> personOf(String number) {
        return keyPersons.find(number).map(KeyPerson::personId).or(() -> cases.byNumber(number)
                .map(CaseSummary::personId));
    }
}
