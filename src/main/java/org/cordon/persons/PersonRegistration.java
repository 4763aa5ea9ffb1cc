package org.cordon.persons;

import org.cordon.persons.PersonMatching.Match;
import org.cordon.persons.RegisteredPerson.Outcome;
import org.cordon.platform.data.GuardedWrite;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down a report about a person, known or not. */
@Service
public class PersonRegistration {

    private static final int ATTEMPTS = 3;

    private final ReportCheck check;
    private final PersonMatching matching;
    private final Persons persons;
    private final GuardedWrite guardedWrite;
    private final ApplicationEventPublisher events;

    PersonRegistration(
            ReportCheck check,
            PersonMatching matching,
            Persons persons,
            GuardedWrite guardedWrite,
            ApplicationEventPublisher events) {
        this.check = check;
        this.matching = matching;
        this.persons = persons;
        this.guardedWrite = guardedWrite;
        this.events = events;
    }

    /**
     * Looks a report over without keeping anything of it.
     *
     * @throws Refused for the first thing in the report that cannot be true; the sentence never holds the value
     */
    public void validate(PersonDetails details) {
        check.check(details);
    }

    /**
     * Finds or creates the person: by document, else by source and source id, else by name and phone, never by name
     * alone. The report fills gaps; it never replaces what is known. Two reports at the same moment give one person.
     *
     * @throws Refused as {@link #validate}, and {@code person.document.of.another} if the source's id and the document
     *     name two people
     */
    @Transactional
    public RegisteredPerson register(PersonDetails details) {
        return register(check.check(details));
    }

    /** The same for a report that was checked before. */
    RegisteredPerson register(PersonReport report) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            RegisteredPerson registered = attempt(report);
            if (registered != null) {
                announce(registered);
                return registered;
            }
        }
        throw new Conflict("person.busy", "Several reports about this person came at the same moment; repeat it");
    }

    private void announce(RegisteredPerson registered) {
        if (registered.outcome() != Outcome.UNCHANGED) {
            events.publishEvent(new PersonIdentified(registered.personId()));
        }
    }

    /** Answers nothing if somebody else wrote meanwhile, and the report must be matched again. */
    private @Nullable RegisteredPerson attempt(PersonReport report) {
        Match match = matching.match(report);
        return match.known().isPresent()
                ? complete(match.known().get(), report)
                : create(report, match.nameAndPhoneFree());
    }

    // "identifying" comes from the look that found nobody: a second look would see whom a race has just created, and
    // make a double beside them.
    private @Nullable RegisteredPerson create(PersonReport report, boolean identifying) {
        long[] id = new long[1];
        boolean written =
                guardedWrite.succeeds(() -> id[0] = persons.insert(report.facts(), identifying, report.source()));
        return written ? new RegisteredPerson(id[0], Outcome.CREATED) : null;
    }

    private @Nullable RegisteredPerson complete(Person known, PersonReport report) {
        if (!persons.lock(known.id()).equals(known)) {
            return null; // somebody has written meanwhile, or erased who it is
        }
        persons.reported(known.id());
        PersonFacts completed = known.facts().completedWith(report.facts());
        SourceKey newSource = matching.isKnown(report.source()) ? null : report.source();
        if (newSource == null && completed.equals(known.facts())) {
            return new RegisteredPerson(known.id(), Outcome.UNCHANGED);
        }
        boolean identifying = matching.isFree(completed, known.id());
        boolean written = guardedWrite.succeeds(() -> {
            persons.update(known.id(), completed, identifying);
            addSource(known.id(), newSource);
        });
        return written ? new RegisteredPerson(known.id(), Outcome.UPDATED) : null;
    }

    private void addSource(long id, @Nullable SourceKey source) {
        if (source != null) {
            persons.addSource(id, source);
        }
    }
}
