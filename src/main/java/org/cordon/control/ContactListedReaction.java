package org.cordon.control;

import org.cordon.contacts.ContactListed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever met a case or a contact is put under control, in the transaction that recorded the link. */
@Component
class ContactListedReaction {

    private final ControlSettling settling;

    ContactListedReaction(ControlSettling settling) {
        this.settling = settling;
    }

    @EventListener
    void on(ContactListed contact) {
        settling.settle(contact.contactPersonId(), "contact " + Reasons.origin(contact.linkId()));
    }
}
