package org.cordon.control;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cordon.cases.CascadeTurn;
import org.cordon.cases.CaseLookup;
import org.cordon.control.ListedKeyPerson.Outcome;
import org.cordon.persons.PersonErasure;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a person's control to what the facts say now: lists them, lists more reasons, lets categories follow who is a
 * case. To do it again changes nothing, and it never ends control: that is for people and their messages. Nobody could
 * find whose identity is erased: they are not listed any more.
 */
@Service
public class ControlSettling {

    private final CascadeTurn turn;
    private final CaseLookup cases;
    private final Outlooks outlooks;
    private final Listings listings;
    private final KeyPersonMeasures measures;
    private final KeyPersonOpening opening;
    private final PersonErasure erasure;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ControlSettling(
            CascadeTurn turn,
            CaseLookup cases,
            Outlooks outlooks,
            Listings listings,
            KeyPersonMeasures measures,
            KeyPersonOpening opening,
            PersonErasure erasure,
            ApplicationEventPublisher events,
            Clock clock) {
        this.turn = turn;
        this.cases = cases;
        this.outlooks = outlooks;
        this.listings = listings;
        this.measures = measures;
        this.opening = opening;
        this.erasure = erasure;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Brings the list in step with everything that names the person now.
     *
     * @param why how the person came on the list, if this lists them; without anybody's name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ListedKeyPerson settle(long personId, @Nullable String why) {
        turn.take();
        if (cases.openFor(personId).isPresent()) {
            return new ListedKeyPerson(null, Outcome.IS_CASE);
        }
        Outlook outlook = outlooks.of(personId, Set.of());
        if (outlook.open() != null) {
            return update(outlook.open().number(), outlook.listings());
        }
        ControlPlan plan = outlook.plan();
        return plan == null || erasure.isErased(personId)
                ? new ListedKeyPerson(null, Outcome.NOT_JUDGED)
                : new ListedKeyPerson(opening.open(personId, why, outlook, plan), Outcome.LISTED);
    }

    private ListedKeyPerson update(String number, List<Listing> wanted) {
        long written = wanted.stream().filter(listing -> write(number, listing)).count();
        if (written > 0) {
            events.publishEvent(new SourcesChanged(number));
        }
        boolean moved = measures.reckon(number);
        return new ListedKeyPerson(number, moved ? Outcome.PLAN_MOVED : Outcome.ALREADY_LISTED);
    }

    /** Whether that is more than was known. */
    private boolean write(String number, Listing wanted) {
        Listing known = listings.find(number, wanted.origin()).orElse(null);
        if (known == null) {
            listings.add(number, wanted, clock.getZone());
        } else if (!Objects.equals(known, wanted)) {
            listings.change(number, wanted.origin(), wanted.category(), wanted.exposureDate());
        }
        return !Objects.equals(known, wanted);
    }
}
