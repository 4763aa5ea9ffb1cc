package org.cordon.control;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.CaseSummary;
import org.cordon.platform.errors.NotFound;
import org.springframework.stereotype.Service;

/** The days that count for a key person or a case. */
@Service
public class ControlPeriods {

    private final KeyPersonDirectory keyPersons;
    private final CaseLookup cases;
    private final ProtocolEdition edition;
    private final Clock clock;

    ControlPeriods(KeyPersonDirectory keyPersons, CaseLookup cases, ProtocolEdition edition, Clock clock) {
        this.keyPersons = keyPersons;
        this.cases = cases;
        this.edition = edition;
        this.clock = clock;
    }

    /** First day on which the running part may end: day 0 is the day the rules count from, this is day N. */
    public LocalDate periodEnd(String number) {
        return keyPersons
                .find(number)
                .map(person -> person.period().end(person))
                .orElseGet(() -> monitoringEndOfCase(number));
    }

    /** When the person came on the list: deadlines that a re-routing must not reset count from here. */
    public Instant listedAt(String number) {
        return keyPersons.find(number).map(KeyPerson::listedAt).orElseGet(() -> requireCase(number)
                .registeredAt());
    }

    /** The edition that the person follows; a case follows the one in force. */
    public String edition(String number) {
        return keyPersons.find(number).map(KeyPerson::edition).orElseGet(edition::current);
    }

    public boolean isOver(LocalDate end) {
        return !LocalDate.now(clock).isBefore(end);
    }

    private LocalDate monitoringEndOfCase(String number) {
        LocalDate until = requireCase(number).monitoringUntil();
        if (until == null) {
            throw new IllegalStateException("Case " + number + " has not been discharged: no monitoring period yet");
        }
        return until;
    }

    private CaseSummary requireCase(String number) {
        return cases.byNumber(number)
                .orElseThrow(() ->
                        new NotFound("person.unknown", "There is no key person or case %s".formatted(number), number));
    }
}
