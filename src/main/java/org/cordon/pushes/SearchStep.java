package org.cordon.pushes;

import java.util.List;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.pushes.PersonSearches.Wanted;
import org.cordon.residents.ResidentPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has one person looked for: lists them as a key person, whose process begins with the verification by their town. One
 * transaction for each, so that a node which dies has begun all of it or nothing.
 */
@Component
class SearchStep {

    private final PersonSearches searches;
    private final PushKinds kinds;
    private final ResidentPeople people;
    private final KeyPersonListing listing;
    private final EntryRows entries;
    private final RowEvents events;

    SearchStep(
            PersonSearches searches,
            PushKinds kinds,
            ResidentPeople people,
            KeyPersonListing listing,
            EntryRows entries,
            RowEvents events) {
        this.searches = searches;
        this.kinds = kinds;
        this.people = people;
        this.listing = listing;
        this.entries = entries;
        this.events = events;
    }

    /** Nothing where another node does, or somebody has taken the answer back. */
    @Transactional
    public void begin(long rowId) {
        searches.hold(rowId).ifPresent(this::begin);
    }

    private void begin(Wanted wanted) {
        long personId = personOf(wanted);
        PushKind kind = kinds.require(wanted.kind());
        String number = listing.list(new ListRequest(
                        personId,
                        kind.category(),
                        entries.eventDate(wanted.rowId()).orElse(null),
                        "push row " + wanted.rowId(),
                        "%s / %s · %s".formatted(kind.zh(), kind.en(), wanted.state()),
                        "push:" + kind.code()))
                .number();
        searches.done(wanted.rowId(), personId);
        events.add(List.of(wanted.rowId()), RowEventKind.SEARCHED, null, number, null);
    }

    private long personOf(Wanted wanted) {
        Long person = wanted.personId();
        Long resident = wanted.residentId();
        if (person != null) {
            return person;
        }
        if (resident == null) {
            throw new IllegalStateException("The row " + wanted.rowId() + " is about nobody");
        }
        return people.personOf(resident);
    }
}
