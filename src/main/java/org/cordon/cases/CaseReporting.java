package org.cordon.cases;

import java.util.Optional;
import java.util.function.LongFunction;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a report about a person who may not be registered yet. */
@Service
public class CaseReporting {

    private final PersonRegistration persons;
    private final CaseRegistration registration;
    private final SentReports sent;

    CaseReporting(PersonRegistration persons, CaseRegistration registration, SentReports sent) {
        this.persons = persons;
        this.registration = registration;
        this.sent = sent;
    }

    /** Registers person and case; a report that was sent before answers with its case and changes nothing. */
    @Transactional
    public RegisteredCase report(PersonDetails person, LongFunction<NewCase> report, @Nullable SentOnce once) {
        Optional<RegisteredCase> before = Optional.ofNullable(once).flatMap(sent::find);
        return before.orElseGet(() -> register(person, report, once));
    }

    private RegisteredCase register(PersonDetails person, LongFunction<NewCase> report, @Nullable SentOnce once) {
        RegisteredCase registered =
                registration.register(report.apply(persons.register(person).personId()));
        if (once != null) {
            sent.remember(once, registered.number());
        }
        return registered;
    }
}
