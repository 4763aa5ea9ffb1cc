package org.cordon.persons;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.persons.NamedPeople.Verdict;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Tells whom a report names without registering anybody: by document; else by what the source calls them; else by name
 * and phone together. The answer depends on who is registered, never on the order in which they were.
 */
@Service
public class PersonIdentification {

    private final ReportCheck check;
    private final Persons persons;
    private final PersonClues clues;
    private final PersonDisclosure disclosure;

    PersonIdentification(ReportCheck check, Persons persons, PersonClues clues, PersonDisclosure disclosure) {
        this.check = check;
        this.persons = persons;
        this.clues = clues;
        this.disclosure = disclosure;
    }

    /**
     * Checks what a report says about somebody; from any thread.
     *
     * @throws Refused as {@link PersonRegistration#validate}
     */
    public ToldPerson told(PersonDetails details) {
        PersonReport report = check.read(details);
        return new ToldPerson(report, normal(report, details), clues(report));
    }

    private static PersonDetails normal(PersonReport report, PersonDetails details) {
        PersonFacts facts = report.facts();
        IdentityDocument document = facts.document();
        Phone phone = facts.phone();
        return sourced(report.source())
                .name(facts.name())
                .sex(facts.sex())
                .birthDate(facts.birthDate())
                .age(details.age())
                .documentType(document == null ? null : document.type())
                .documentNumber(document == null ? null : document.number())
                .phone(phone == null ? null : phone.international())
                .address(facts.address())
                .areaCode(facts.areaCode())
                .note(facts.note())
                .build();
    }

    /** Everything in the report by which somebody can be found, as blind indexes; empty if it names nobody. */
    public Set<String> clues(PersonDetails details) {
        return clues(check.read(details));
    }

    private Set<String> clues(PersonReport report) {
        return clues.of(report.facts(), Stream.ofNullable(report.source()).toList());
    }

    /** Everything by which this person can be found, as blind indexes. */
    public Set<String> clues(long personId) {
        return clues.of(persons.byId(personId).orElseThrow().facts(), persons.sourcesOf(personId));
    }

    /**
     * For each of many reports, whether nobody whom we know has its document, its phone, or what its source calls them: then
     * {@link #identify} finds nobody either.
     */
    public List<Boolean> nameStrangers(List<ToldPerson> many) {
        List<PersonReport> reports = many.stream().map(ToldPerson::report).toList();
        Set<PersonReport> known = persons.named(reports);
        reports.stream()
                .filter(report -> !known.contains(report))
                .forEach(report -> disclosure.compared(report, Stream.empty()));
        return reports.stream().map(report -> !known.contains(report)).toList();
    }

    public NamedPeople identify(PersonDetails details) {
        PersonReport report = check.read(details);
        Optional<Person> byDocument =
                Optional.ofNullable(report.facts().document()).flatMap(persons::byDocument);
        Optional<Person> bySource = Optional.ofNullable(report.source()).flatMap(persons::bySource);
        List<Person> namesakes = namesakes(report.facts());
        List<Person> found = Stream.concat(Stream.concat(byDocument.stream(), bySource.stream()), namesakes.stream())
                .toList();
        disclosure.compared(report, found.stream());
        Set<Long> candidates = ids(found);
        if (byDocument.isPresent() && bySource.isPresent() && !isSame(byDocument.get(), bySource.get())) {
            return NamedPeople.none(Verdict.TWO_PEOPLE, candidates);
        }
        return byDocument
                .or(() -> bySource)
                .map(named -> confirmed(named, report.facts(), namesakes, candidates))
                .orElseGet(() -> amongNamesakes(report, namesakes, candidates));
    }

    /** Whether nothing in the report speaks against its being about this person. */
    public boolean mayBe(long personId, PersonDetails details) {
        PersonFacts known = persons.byId(personId).orElseThrow().facts();
        PersonFacts told = check.read(details).facts();
        boolean otherName = known.name() != null
                && told.name() != null
                && !Normalized.nameKey(known.name()).equals(Normalized.nameKey(told.name()));
        return !otherName && !known.contradicts(told);
    }

    /**
     * Whom a report names, masked.
     *
     * @param record which report, such as {@code result:12}: it stands in the audit for somebody who may be unknown
     */
    public MaskedIdentity masked(String record, PersonDetails details) {
        disclosure.shown(record);
        PersonFacts facts = check.read(details).facts();
        IdentityDocument document = facts.document();
        Phone phone = facts.phone();
        return new MaskedIdentity(
                facts.name() == null ? null : Mask.name(facts.name()),
                facts.sex(),
                document == null ? null : document.type(),
                document == null ? null : Mask.document(document.number()),
                phone == null ? null : Mask.phone(phone.national()));
    }

    private static NamedPeople confirmed(Person named, PersonFacts told, List<Person> namesakes, Set<Long> candidates) {
        if (named.facts().hasOtherDocument(told)) {
            return NamedPeople.none(Verdict.CONTRADICTED, candidates);
        }
        boolean anotherNamed = !namesakes.isEmpty() && namesakes.stream().noneMatch(other -> isSame(other, named));
        return anotherNamed ? NamedPeople.none(Verdict.TWO_PEOPLE, candidates) : NamedPeople.one(named, candidates);
    }

    private NamedPeople amongNamesakes(PersonReport report, List<Person> namesakes, Set<Long> candidates) {
        if (namesakes.isEmpty()) {
            boolean names = !clues(report).isEmpty();
            return NamedPeople.none(names ? Verdict.NOT_REGISTERED : Verdict.NOBODY, candidates);
        }
        List<Person> fitting = namesakes.stream()
                .filter(person -> !person.facts().contradicts(report.facts()))
                .toList();
        if (fitting.size() == 1) {
            return NamedPeople.one(fitting.get(0), candidates);
        }
        return NamedPeople.none(fitting.isEmpty() ? Verdict.CONTRADICTED : Verdict.TWO_PEOPLE, candidates);
    }

    /** Everybody with this name and this phone; the unique index of the table holds the first of them only. */
    private List<Person> namesakes(PersonFacts told) {
        String nameAndPhone = told.nameAndPhone();
        Phone phone = told.phone();
        return nameAndPhone == null || phone == null
                ? List.of()
                : persons.byPhone(phone).stream()
                        .filter(person -> Objects.equals(person.facts().nameAndPhone(), nameAndPhone))
                        .toList();
    }

    private static PersonDetails.Builder sourced(@Nullable SourceKey source) {
        return PersonDetails.builder()
                .source(source == null ? null : source.source())
                .sourceId(source == null ? null : source.sourceId());
    }

    private static boolean isSame(Person one, Person other) {
        return one.id() == other.id();
    }

    private static Set<Long> ids(Collection<Person> people) {
        return people.stream().map(Person::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
