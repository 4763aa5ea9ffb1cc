package org.cordon.control.editions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

/** Works out what an edition, by given tables, would mean for people under control; changes nothing. */
@Component
class EditionPreview {

    private static final int AT_ONCE = 1000;

    private final KeyPersons keyPersons;
    private final Listings listings;
    private final Reckoner reckoner;
    private final FailureWords words;
    private final Clock clock;

    EditionPreview(KeyPersons keyPersons, Listings listings, Reckoner reckoner, FailureWords words, Clock clock) {
        this.keyPersons = keyPersons;
        this.listings = listings;
        this.reckoner = reckoner;
        this.words = words;
        this.clock = clock;
    }

    /** Everybody under control. */
    List<EditionChangeRow> ofEverybody(String edition, RuleBook book) {
        List<EditionChangeRow> rows = new ArrayList<>();
        List<KeyPerson> people = after("");
        while (!people.isEmpty()) {
            rows.addAll(of(people, edition, book, Turn.PREVIEWED));
            people = after(people.get(people.size() - 1).number());
        }
        return rows;
    }

    /** These people, who wait for their turn. */
    List<EditionChangeRow> of(Collection<String> numbers, String edition, RuleBook book) {
        return of(keyPersons.findByNumberIn(numbers), edition, book, Turn.PENDING);
    }

    private List<KeyPerson> after(String number) {
        return keyPersons.findByEndedAtIsNullAndNumberGreaterThanOrderByNumber(number, Limit.of(AT_ONCE));
    }

    private List<EditionChangeRow> of(List<KeyPerson> people, String edition, RuleBook book, Turn turn) {
        Map<String, List<Listing>> reasons =
                listings.of(people.stream().map(KeyPerson::number).toList());
        return people.stream()
                .map(person -> row(person, reasons.getOrDefault(person.number(), List.of()), edition, book, turn))
                .toList();
    }

    private EditionChangeRow row(KeyPerson person, List<Listing> reasons, String edition, RuleBook book, Turn turn) {
        PlanRow before = PlanRow.inForce(person);
        try {
            ControlPlan plan = reckoner.plan(person, reasons, edition, book);
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
