package org.cordon.control;

import java.util.List;
import java.util.Map;
import org.cordon.cases.CascadeTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rules out whatever names a person who is not under control now: a case, or somebody for whom nothing is ordered. */
@Component
public class RulingOut {

    private final CascadeTurn turn;
    private final KeyPersonDirectory keyPersons;
    private final Reasons reasons;
    private final SettledReasons settledReasons;

    RulingOut(CascadeTurn turn, KeyPersonDirectory keyPersons, Reasons reasons, SettledReasons settledReasons) {
        this.turn = turn;
        this.keyPersons = keyPersons;
        this.reasons = reasons;
        this.settledReasons = settledReasons;
    }

    /**
     * Rules the person out of everything that is not dealt with yet.
     *
     * @param number the time under control that is meant; null for whatever names the person now
     * @return whether there was anything
     */
    public boolean ruleOut(long personId, @Nullable String number) {
        turn.take();
        List<Reason> open = open(personId, number);
        settledReasons.settle(personId, open, true);
        return !open.isEmpty();
    }

    /**
     * Whether anything is not dealt with yet from which the person could be ruled out.
     *
     * @param number the time under control that is meant; null for whatever names the person now
     */
    public boolean concerns(long personId, @Nullable String number) {
        return !open(personId, number).isEmpty();
    }

    private List<Reason> open(long personId, @Nullable String number) {
        return isMeant(personId, number) ? unsettled(personId) : List.of();
    }

    private boolean isMeant(long personId, @Nullable String number) {
        List<KeyPerson> all = keyPersons.allFor(personId);
        return number == null || (!all.isEmpty() && all.get(all.size() - 1).isKnownAs(number));
    }

    private List<Reason> unsettled(long personId) {
        Map<String, SettledReason> settled = settledReasons.of(personId);
        return reasons.of(personId).stream()
                .filter(reason -> !settled.containsKey(reason.origin())
                        || !settled.get(reason.origin()).covers(reason))
                .toList();
    }
}
