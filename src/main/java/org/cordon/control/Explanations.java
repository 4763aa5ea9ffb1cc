package org.cordon.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cordon.control.DayCount.Basis;
import org.springframework.stereotype.Service;

/** Explains a key person's plan from the rows that decided it. */
@Service
public class Explanations {

    private final ControlStatusReader statuses;
    private final KeyPersonDirectory keyPersons;
    private final Listings listings;
    private final ControlRules rules;
    private final RuleSources sources;
    private final ReleaseGate gate;
    private final Clock clock;

    Explanations(
            ControlStatusReader statuses,
            KeyPersonDirectory keyPersons,
            Listings listings,
            ControlRules rules,
            RuleSources sources,
            ReleaseGate gate,
            Clock clock) {
        this.statuses = statuses;
        this.keyPersons = keyPersons;
        this.listings = listings;
        this.rules = rules;
        this.sources = sources;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Why this key person is where they are.
     *
     * @throws org.cordon.platform.errors.NotFound {@code person.unknown} if there is none that the caller may see,
     *     {@code keyPerson.unknown} for a case
     */
    public Explanation of(String number) {
        ControlStatusView status = statuses.read(number);
        KeyPerson person = keyPersons.require(number);
        List<Listing> reasons = listings.of(number);
        LocalDate today = LocalDate.now(clock);
        ReleasePeriod period = person.period();
        return new Explanation(
                edition(person.edition()),
                person.ruleRows().stream().map(sources::resolve).toList(),
                reasons,
                DayCount.of(person, basis(person, reasons), period, today),
                person.isOpen() ? gate.blockers(number, period) : List.of(),
                status);
    }

    private EditionRule edition(String edition) {
        return rules.current().editions().stream()
                .filter(rule -> rule.edition().equals(edition))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The rule table ProtocolEdition has no row for edition "
                        + edition + ": add one in Camunda Modeler and deploy it"));
    }

    private static Basis basis(KeyPerson person, List<Listing> reasons) {
        boolean exposure = reasons.stream()
                .anyMatch(listing -> listing.category() == person.category()
                        && listing.exposureDate().equals(person.countFrom()));
        if (exposure) {
            return Basis.LAST_EXPOSURE;
        }
        return person.enteredOn() == null ? Basis.ENTRY_EXPECTED : Basis.ENTRY;
    }
}
