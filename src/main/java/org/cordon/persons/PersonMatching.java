package org.cordon.persons;

import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whether a report is about somebody known: by document; else by the source's own id; else by name and phone
 * together, unless documents or birth dates contradict. Never by name alone.
 */
@Component
class PersonMatching {

    private final Persons persons;
    private final PersonDisclosure disclosure;

    PersonMatching(Persons persons, PersonDisclosure disclosure) {
        this.persons = persons;
        this.disclosure = disclosure;
    }

    /**
     * What one look at the records says about a report.
     *
     * @param known the person whom it is about
     * @param nameAndPhoneFree whether name and phone found nobody at all
     */
    record Match(Optional<Person> known, boolean nameAndPhoneFree) {}

    Match match(PersonReport report) {
        Optional<Person> byDocument =
                Optional.ofNullable(report.facts().document()).flatMap(persons::byDocument);
        Optional<Person> bySource = Optional.ofNullable(report.source()).flatMap(persons::bySource);
        Optional<Person> holder = holder(report.facts());
        disclosure.compared(report, Stream.of(byDocument, bySource, holder).flatMap(Optional::stream));
        refuseContradiction(report, byDocument, bySource);
        Optional<Person> byNameAndPhone = holder.filter(known -> !known.facts().contradicts(report.facts()));
        return new Match(byDocument.or(() -> bySource).or(() -> byNameAndPhone), holder.isEmpty());
    }

    /** Whether name and phone find nobody but this person. */
    boolean isFree(PersonFacts facts, long personId) {
        return Optional.ofNullable(facts.nameAndPhone())
                .flatMap(persons::holderOf)
                .map(holder -> holder == personId)
                .orElse(true);
    }

    boolean isKnown(@Nullable SourceKey source) {
        return source == null || persons.bySource(source).isPresent();
    }

    private Optional<Person> holder(PersonFacts facts) {
        return Optional.ofNullable(facts.nameAndPhone()).flatMap(persons::byNameAndPhone);
    }

    private static void refuseContradiction(
            PersonReport report, Optional<Person> byDocument, Optional<Person> bySource) {
        if (bySource.isEmpty()) {
            return;
        }
        Person named = bySource.get();
        boolean someoneElse = byDocument.isPresent() && byDocument.get().id() != named.id();
        if (someoneElse || named.facts().hasOtherDocument(report.facts())) {
            throw new Refused(
                    "person.document.of.another",
                    "The id of the source belongs to one person and the document to another: one of them is wrong");
        }
    }
}
