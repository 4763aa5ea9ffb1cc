package org.cordon.contacts;

import java.time.Clock;
import org.cordon.contacts.ListedContact.Outcome;
import org.cordon.platform.data.GuardedWrite;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down who met whom. */
@Service
public class ContactListing {

    private final ContactCheck check;
    private final ExposureLinks links;
    private final NewExposureLinks newLinks;
    private final GuardedWrite guardedWrite;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactListing(
            ContactCheck check,
            ExposureLinks links,
            NewExposureLinks newLinks,
            GuardedWrite guardedWrite,
            ApplicationEventPublisher events,
            Clock clock) {
        this.check = check;
        this.links = links;
        this.newLinks = newLinks;
        this.guardedWrite = guardedWrite;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records the link once, whoever reports it how often, and announces the contact when the link is new, nearer or
     * the exposure later than known.
     *
     * @throws Refused {@code contact.self} if somebody is named as their own contact, {@code contact.dates} or
     *     {@code contact.future} if the days cannot be
     * @throws NotFound {@code person.unknown}
     */
    @Transactional
    public ListedContact list(ContactDetails reported) {
        ContactDetails details = check.check(reported);
        return links.lock(details.sourcePersonId(), details.contactPersonId(), details.directed())
                .map(known -> learn(known, details))
                .orElseGet(() -> create(details));
    }

    private ListedContact create(ContactDetails details) {
        boolean first = guardedWrite.succeeds(() -> newLinks.insert(details, clock.instant()));
        ExposureLink link = links.lock(details.sourcePersonId(), details.contactPersonId(), details.directed())
                .orElseThrow();
        if (!first) {
            return learn(link, details);
        }
        announce(link);
        return new ListedContact(link.id(), Outcome.CREATED);
    }

    private ListedContact learn(ExposureLink link, ContactDetails details) {
        boolean graver = link.isLater(details.lastExposureDate()) || link.isNearer(details.category());
        boolean changed = link.learn(details);
        links.saveAndFlush(link);
        if (graver) {
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
