package org.cordon.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.InfectionHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works out from the facts alone whether and why somebody is to be under control; writes nothing, and does not mind in
 * which order the facts became known.
 */
@Component
public class Outlooks {

    private final KeyPersons keyPersons;
    private final CaseLookup cases;
    private final Reasons reasons;
    private final SettledReasons settledReasons;
    private final Listings listings;
    private final Reckoner reckoner;
    private final ProtocolEdition edition;
    private final Clock clock;

    Outlooks(
            KeyPersons keyPersons,
            CaseLookup cases,
            Reasons reasons,
            SettledReasons settledReasons,
            Listings listings,
            Reckoner reckoner,
            ProtocolEdition edition,
            Clock clock) {
        this.keyPersons = keyPersons;
        this.cases = cases;
        this.reasons = reasons;
        this.settledReasons = settledReasons;
        this.listings = listings;
        this.reckoner = reckoner;
        this.edition = edition;
        this.clock = clock;
    }

    /** The outlook of somebody who is no case, as if the others were. */
    public Outlook of(long personId, Set<Long> assumedCases) {
        InfectionHistory history = cases.historyOf(personId);
        KeyPerson open = keyPersons.findByOpenPersonId(personId).orElse(null);
        KeyPerson interrupted = open == null ? interrupted(personId, history).orElse(null) : null;
        KeyPerson known = open == null ? interrupted : open;
        String rules = known == null ? edition.current() : known.edition();
        DueReasons due = new DueReasons(
                settledReasons.of(personId),
                history,
                listing -> plan(List.of(listing), known, rules),
                clock.instant(),
                LocalDate.now(clock));
        List<Listing> all = merge(known, due, reasons.of(personId, assumedCases), open != null);
        return new Outlook(open, interrupted, rules, all, all.isEmpty() ? null : plan(all, known, rules));
    }

    private Optional<KeyPerson> interrupted(long personId, InfectionHistory history) {
        List<KeyPerson> all = keyPersons.timesOf(personId);
        return all.isEmpty() || !history.endedUnfounded()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1)).filter(KeyPerson::isConverted);
    }

    /** What was listed stays listed and follows the facts; what was ruled out in the meantime does not come back. */
    private List<Listing> merge(@Nullable KeyPerson known, DueReasons due, List<Reason> facts, boolean open) {
        Map<String, Listing> merged = new LinkedHashMap<>();
        if (known != null) {
            listings.of(known.number()).stream()
                    .filter(listing -> open || !due.isSettled(listing))
                    .forEach(listing -> merged.put(listing.origin(), listing));
        }
        for (Reason fact : facts) {
            Listing before = merged.get(fact.origin());
            if (before != null) {
                merged.put(fact.origin(), fact.listing(before.listedAt()));
            } else if (due.isDue(fact)) {
                merged.put(fact.origin(), fact.listing(clock.instant()));
            }
        }
        return List.copyOf(merged.values());
    }

    private ControlPlan plan(List<Listing> all, @Nullable KeyPerson known, String rules) {
        SpecialNeed need = known == null ? SpecialNeed.NONE : known.specialNeed();
        LocalDate entered = known == null ? null : known.enteredOn();
        return reckoner.plan(all, rules, need, entered);
    }
}
