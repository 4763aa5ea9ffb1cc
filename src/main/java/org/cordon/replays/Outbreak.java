package org.cordon.replays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An outbreak ready to be lived again: who was confirmed when, and who met whom, everything once and in order. */
final class Outbreak {

    private final Map<String, CaseLine> cases = new TreeMap<>();
    private final Map<String, LinkLine> links = new TreeMap<>();
    private final Map<String, Map<String, LinkLine>> meetings = new TreeMap<>();
    private final Set<String> withSource = new TreeSet<>();
    private final OutbreakFindings findings;

    Outbreak(LineList list) {
        list.cases().forEach(line -> cases.putIfAbsent(line.id(), line));
        List<LinkLine> all = list.allLinks().toList();
        List<LinkLine> usable = all.stream().filter(link -> !link.isSelfLink()).toList();
        usable.forEach(link -> links.merge(link.key(), link, LinkLine::latest));
        links.values().forEach(this::connect);
        this.findings = findings(list, all.size() - usable.size(), usable.size() - links.size());
    }

    OutbreakFindings findings() {
        return findings;
    }

    /** Everybody who is a case or a contact, by id. */
    Collection<String> people() {
        Set<String> people = new TreeSet<>(cases.keySet());
        links.values().forEach(link -> people.addAll(List.of(link.from(), link.to())));
        return people;
    }

    Optional<CaseLine> caseOf(String id) {
        return Optional.ofNullable(cases.get(id));
    }

    /** Whom somebody met, as far as the list says so, by id. */
    Collection<LinkLine> contactsOf(String id) {
        return meetings.getOrDefault(id, Map.of()).values();
    }

    /** Whether the list says that the one led to the other. */
    boolean met(String from, String to) {
        return meetings.getOrDefault(from, Map.of()).containsKey(to);
    }

    /** Whether anybody on the list could have led to them. */
    boolean hasSource(String id) {
        return withSource.contains(id);
    }

    /** The days on which somebody was confirmed, ascending. */
    List<LocalDate> confirmationDays() {
        return confirmationDates().sorted().distinct().toList();
    }

    private Stream<LocalDate> confirmationDates() {
        return cases.values().stream().map(CaseLine::confirmed).flatMap(Stream::ofNullable);
    }

    private void connect(LinkLine link) {
        meet(link);
        if (!link.directed()) {
            meet(link.reversed());
        }
    }

    private void meet(LinkLine link) {
        meetings.computeIfAbsent(link.from(), id -> new TreeMap<>()).merge(link.to(), link, LinkLine::latest);
        if (cases.containsKey(link.from())) {
            withSource.add(link.to());
        }
    }

    private OutbreakFindings findings(LineList list, int selfLinks, int repeatedLinks) {
        Collection<LinkLine> once = links.values();
        return new OutbreakFindings(
                cases.size(),
                once.size(),
                list.cases().size() - cases.size(),
                cases.size() - (int) confirmationDates().count(),
                (int) cases.values().stream()
                        .filter(line -> line.onset() == null)
                        .count(),
                (int) once.stream().filter(link -> link.date() == null).count(),
                selfLinks,
                repeatedLinks,
                (int) once.stream().filter(this::isMutual).count() / 2,
                Circles.people(once),
                strangers(once.stream().filter(LinkLine::directed).map(LinkLine::from)),
                strangers(contacts(once)));
    }

    private boolean isMutual(LinkLine link) {
        return link.directed() && links.containsKey(link.reversed().key());
    }

    private int strangers(Stream<String> ids) {
        return (int) ids.distinct().filter(id -> !cases.containsKey(id)).count();
    }

    private static Stream<String> contacts(Collection<LinkLine> links) {
        List<String> contacts = new ArrayList<>();
        links.forEach(link -> contacts.addAll(link.directed() ? List.of(link.to()) : List.of(link.from(), link.to())));
        return contacts.stream();
    }
}
