package org.cordon.control.editions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cordon.control.ControlOrder;
import org.cordon.control.ControlOrders;
import org.cordon.control.ControlPlan;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonMeasures;
import org.cordon.control.KeyPersons;
import org.cordon.control.Listing;
import org.cordon.control.Listings;
import org.cordon.control.PlanRow;
import org.cordon.control.Reckoner;
import org.cordon.control.RuleBook;
import org.cordon.control.editions.EditionChangeRow.Turn;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out what an edition, by given tables, would mean for people under control; changes nothing. Outside the transaction
 * of the caller: where the tables have no answer for somebody, the engine would have that one rolled back.
 */
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class EditionPreview {

    private final KeyPersons keyPersons;
    private final Listings listings;
    private final ControlOrders orders;
    private final Reckoner reckoner;
    private final FailureWords words;
    private final Clock clock;

    EditionPreview(
            KeyPersons keyPersons,
            Listings listings,
            ControlOrders orders,
            Reckoner reckoner,
            FailureWords words,
            Clock clock) {
        this.keyPersons = keyPersons;
        this.listings = listings;
        this.orders = orders;
        this.reckoner = reckoner;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The next people under control, ordered by number.
     *
     * @param after the last number before; empty for the first people
     */
    public List<EditionChangeRow> after(String after, int most, String edition, RuleBook book) {
        return of(
                keyPersons.findByEndedAtIsNullAndNumberGreaterThanOrderByNumber(after, Limit.of(most)),
                person -> edition,
                book,
                Turn.PREVIEWED);
    }

    /** These people, who wait for their turn. */
    public List<EditionChangeRow> of(Collection<String> numbers, String edition, RuleBook book) {
        return of(keyPersons.findByNumberIn(numbers), person -> edition, book, Turn.PENDING);
    }

    /** These people, by the edition that each of them follows already. */
    public List<EditionChangeRow> unmoved(Collection<String> numbers, RuleBook book) {
        return of(keyPersons.findByNumberIn(numbers), KeyPerson::edition, book, Turn.PREVIEWED);
    }

    private List<EditionChangeRow> of(
            List<KeyPerson> people, Function<KeyPerson, String> edition, RuleBook book, Turn turn) {
        List<String> numbers = people.stream().map(KeyPerson::number).toList();
        Map<String, List<Listing>> reasons = listings.of(numbers);
        Map<String, List<ControlOrder>> ordered = orders.of(numbers);
        return people.stream()
                .map(person -> row(
                        person,
                        turn,
                        edition.apply(person),
                        () -> reckoner.plan(
                                person,
                                reasons.getOrDefault(person.number(), List.of()),
                                ordered.getOrDefault(person.number(), List.of()),
                                edition.apply(person),
                                book)))
                .toList();
    }

    private EditionChangeRow row(KeyPerson person, Turn turn, String edition, Supplier<ControlPlan> reckoning) {
        PlanRow before = PlanRow.inForce(person);
        try {
            ControlPlan plan = reckoning.get();
            LocalDate today = LocalDate.now(clock);
            return new EditionChangeRow(
                    person.number(),
                    EditionEffect.of(person, plan, today),
                    KeyPersonMeasures.isRaised(person, plan, today),
                    before,
                    PlanRow.of(plan, edition, today),
                    turn,
                    null);
        } catch (RuntimeException failure) {
            return new EditionChangeRow(
                    person.number(), EditionEffect.UNKNOWN, false, before, null, turn, words.of(failure));
        }
    }
}
