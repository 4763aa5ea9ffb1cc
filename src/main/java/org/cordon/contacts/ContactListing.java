package org.cordon.contacts;

import java.time.Clock;
import java.util.Optional;
import org.cordon.contacts.ListedContact.Outcome;
import org.cordon.platform.errors.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down who met whom. */
@Service
public class ContactListing {

    private final ExposureLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactListing(ExposureLinks links, ApplicationEventPublisher events, Clock clock) {
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records the link once, whoever reports it how often, and announces the contact when the link is new or the
     * exposure was later than known.
     *
     * @throws Refused {@code contact.self} if somebody is named as their own contact
     */
    @Transactional
    public ListedContact list(ContactDetails reported) {
        if (reported.sourcePersonId() == reported.contactPersonId()) {
            throw new Refused("contact.self", "A person cannot be a contact of themselves");
        }
        ContactDetails details = reported.normalised();
        Optional<ExposureLink> known = links.findBySourcePersonIdAndContactPersonIdAndDirected(
                details.sourcePersonId(), details.contactPersonId(), details.directed());
        return known.isPresent() ? learn(known.get(), details) : create(details);
    }

    private ListedContact create(ContactDetails details) {
        ExposureLink link = links.saveAndFlush(new ExposureLink(details, clock.instant()));
        announce(link);
        return new ListedContact(link.id(), Outcome.CREATED);
    }

    private ListedContact learn(ExposureLink link, ContactDetails details) {
        boolean exposedLater = link.isLater(details.lastExposureDate());
        boolean changed = link.learn(details);
        links.saveAndFlush(link);
        if (exposedLater) {
            announce(link);
        }
        return new ListedContact(link.id(), changed ? Outcome.UPDATED : Outcome.UNCHANGED);
    }

    private void announce(ExposureLink link) {
        publish(link, link.sourcePersonId(), link.contactPersonId());
        if (!link.isDirected()) {
            publish(link, link.contactPersonId(), link.sourcePersonId());
        }
    }

    private void publish(ExposureLink link, long source, long contact) {
        events.publishEvent(new ContactListed(link.id(), source, contact, link.category(), link.lastExposureDate()));
    }
}
