package org.cordon.contacts;

import java.util.List;
import org.cordon.persons.PersonSeparated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives every link of a record that was about two people to the one who was meant. The other one keeps them until an
 * investigation rules them out: they were found where the exposed one should have been.
 */
@Component
class SeparatedLinks {

    private final ExposureLinks links;
    private final ContactListing listing;

    SeparatedLinks(ExposureLinks links, ContactListing listing) {
        this.links = links;
        this.listing = listing;
    }

    @EventListener
    void on(PersonSeparated separated) {
        List<ContactDetails> meant = links.of(separated.personId()).stream()
                .map(link -> meant(link, separated))
                .toList();
        meant.forEach(listing::list);
    }

    private static ContactDetails meant(ExposureLink link, PersonSeparated separated) {
        return new ContactDetails(
                meant(link.sourcePersonId(), separated),
                meant(link.contactPersonId(), separated),
                link.category(),
                link.relation(),
                link.setting(),
                link.firstExposureDate(),
                link.lastExposureDate(),
                link.isDirected(),
                link.origin());
    }

    private static long meant(long personId, PersonSeparated separated) {
        return personId == separated.personId() ? separated.separatedId() : personId;
    }
}
