package org.cordon.control.editions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordon.control.ControlRules;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonMeasures;
import org.cordon.control.KeyPersons;
import org.cordon.control.Listing;
import org.cordon.control.Listings;
import org.cordon.control.Reckoner;
import org.cordon.control.RuleBook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One transaction of the recalculation: takes people from the queue, moves their plans and timers, marks them. */
@Component
class EditionRecalculationStep {

    private final EditionChangeQueue queue;
    private final KeyPersons keyPersons;
    private final Listings listings;
    private final Reckoner reckoner;
    private final KeyPersonMeasures measures;
    private final ControlRules rules;

    EditionRecalculationStep(
            EditionChangeQueue queue,
            KeyPersons keyPersons,
            Listings listings,
            Reckoner reckoner,
            KeyPersonMeasures measures,
            ControlRules rules) {
        this.queue = queue;
        this.keyPersons = keyPersons;
        this.listings = listings;
        this.reckoner = reckoner;
        this.measures = measures;
        this.rules = rules;
    }

    /**
     * Moves the next people of the queue.
     *
     * @param taken where the people are noted before their turn, for the caller who must help when it fails
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recalculate(EditionChange change, int most, List<String> taken) {
        taken.addAll(queue.take(change.id(), most));
        move(change, taken);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recalculate(EditionChange change, String number) {
        if (queue.take(change.id(), number)) {
            move(change, List.of(number));
        }
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void fail(UUID id, String number, String failure) {
        queue.failed(id, number, failure);
    }

    private void move(EditionChange change, List<String> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        RuleBook book = rules.at(change.tables());
        Map<String, List<Listing>> reasons = listings.of(numbers);
        keyPersons.findByNumberIn(numbers).stream()
                .filter(KeyPerson::isOpen)
                .forEach(person -> move(person, reasons.getOrDefault(person.number(), List.of()), change, book));
        queue.done(change.id(), numbers);
    }

    private void move(KeyPerson person, List<Listing> reasons, EditionChange change, RuleBook book) {
        measures.change(person, change.edition(), reckoner.plan(person, reasons, change.edition(), book));
    }
}
