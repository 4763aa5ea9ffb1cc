package org.cordon.control;

import org.cordon.contacts.ContactListed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever met a case is put under control, in the transaction that recorded the link. */
@Component
class ContactListedReaction {

    private final KeyPersonListing listing;

    ContactListedReaction(KeyPersonListing listing) {
        this.listing = listing;
    }

    @EventListener
    void on(ContactListed contact) {
        listing.list(new ListRequest(
                contact.contactPersonId(),
                KeyPersonCategory.of(contact.category()),
                contact.lastExposureDate(),
                "link " + contact.linkId(),
                "contact link " + contact.linkId()));
    }
}
