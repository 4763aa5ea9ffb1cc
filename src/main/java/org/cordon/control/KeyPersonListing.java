package org.cordon.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cordon.cases.CascadeTurn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts people under control: one open key person for each, however many lists name them. */
@Service
public class KeyPersonListing {

    private final CascadeTurn turn;
    private final Namings namings;
    private final SettledReasons settledReasons;
    private final ControlSettling settling;
    private final Pushes pushes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeyPersonListing(
            CascadeTurn turn,
            Namings namings,
            SettledReasons settledReasons,
            ControlSettling settling,
            Pushes pushes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.turn = turn;
        this.namings = namings;
        this.settledReasons = settledReasons;
        this.settling = settling;
        this.pushes = pushes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Remembers who was named, whatever comes of it, and lists them if the rules order anything. Somebody who is under
     * control already gets one source more, and no second process: whoever calls them sees every source.
     */
    @Transactional
    public ListedKeyPerson list(ListRequest request) {
        turn.take();
        remember(Naming.of(request, clock.instant()));
        boolean news = pushes.add(request);
        ListedKeyPerson listed = settling.settle(request.personId(), request.reason());
        if (news && listed.number() != null) {
            events.publishEvent(new SourcesChanged(listed.number()));
        }
        return listed;
    }

    private void remember(Naming reported) {
        Optional<Naming> known = namings.of(reported.personId()).stream()
                .filter(naming -> naming.origin().equals(reported.origin()))
                .findFirst();
        Naming naming = known.map(before -> learn(before, reported)).orElse(reported);
        if (!known.equals(Optional.of(naming))) {
            namings.put(naming);
        }
    }

    /** What was dealt with is over: only what goes beyond it is a naming again, and then it begins anew. */
    private Naming learn(Naming known, Naming reported) {
        Map<String, SettledReason> settled = settledReasons.of(known.personId());
        SettledReason before = settled.get(known.origin());
        if (before == null || !before.covers(known.reason(clock.getZone()))) {
            return known.and(reported);
        }
        return before.isPassedBy(reported, LocalDate.now(clock)) ? reported : known;
    }
}
