package org.cordon.persons;

import java.util.List;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.errors.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins two records of one human being. The merged record stays as it was, as history; reports that mean it, find the
 * survivor.
 */
@Service
public class PersonMerging {

    private final Persons persons;
    private final PersonMatching matching;
    private final ApplicationEventPublisher events;

    PersonMerging(Persons persons, PersonMatching matching, ApplicationEventPublisher events) {
        this.persons = persons;
        this.matching = matching;
        this.events = events;
    }

    /** Whether each of the two has a document that the other one does not have: then they are two people. */
    public boolean haveDifferentDocuments(long one, long other) {
        return require(one).facts().hasOtherDocument(require(other).facts());
    }

    /**
     * Fills the survivor's gaps from the merged record and hands over everything by which it is found.
     *
     * @throws Conflict {@code person.busy} if a report about one of them came at the same moment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(long survivorId, long mergedId) {
        persons.lock(Math.min(survivorId, mergedId));
        persons.lock(Math.max(survivorId, mergedId));
        Person survivor = require(survivorId);
        PersonFacts completed = survivor.facts().completedWith(require(mergedId).facts());
        persons.join(survivorId, mergedId);
        persons.update(survivorId, completed, matching.isFree(completed, survivorId));
        events.publishEvent(AuditedChange.ofPeople(List.of(survivorId, mergedId), "merged", "person"));
        events.publishEvent(new PeopleMerged(survivorId, mergedId));
        events.publishEvent(new PersonIdentified(survivorId));
    }

    private Person require(long id) {
        return persons.byId(id).orElseThrow();
    }
}
