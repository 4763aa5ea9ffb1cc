package org.cordon.contacts;

import org.cordon.persons.PeopleMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the links of a merged record to the survivor. Where both had met the same person, the survivor's link learns what
 * the other one knew, and the other one stays behind as evidence, like one between the two records themselves.
 */
@Component
class MergedLinks {

    private final ExposureLinks links;

    MergedLinks(ExposureLinks links) {
        this.links = links;
    }

    @EventListener
    void on(PeopleMerged merged) {
        links.moveSources(merged.survivorId(), merged.mergedId());
        links.moveContacts(merged.survivorId(), merged.mergedId());
        links.normalise(merged.survivorId());
        links.leftWith(merged.mergedId()).stream()
                .filter(link -> link.otherThan(merged.mergedId()) != merged.survivorId())
                .forEach(link -> teach(link, merged));
    }

    private void teach(ExposureLink left, PeopleMerged merged) {
        ContactDetails told = told(left, merged).normalised();
        links.lock(told.sourcePersonId(), told.contactPersonId(), told.directed())
                .filter(kept -> kept.learn(told))
                .ifPresent(links::saveAndFlush);
    }

    private static ContactDetails told(ExposureLink left, PeopleMerged merged) {
        return new ContactDetails(
                survivorOf(left.sourcePersonId(), merged),
                survivorOf(left.contactPersonId(), merged),
                left.category(),
                left.relation(),
                left.setting(),
                left.firstExposureDate(),
                left.lastExposureDate(),
                left.isDirected(),
                left.origin());
    }

    private static long survivorOf(long personId, PeopleMerged merged) {
        return personId == merged.mergedId() ? merged.survivorId() : personId;
    }
}
