package org.cordon.replays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cordon.control.Listing;
import org.cordon.control.Measure;

/**
 * Lives an outbreak under one edition. A day begins with the confirmations, as the evening before left everybody; then
 * the contacts are listed, whoever has served the period is let go, and the evening is counted. It goes on until nobody
 * is under control and nobody is left to be confirmed.
 */
final class Replay {

    private final Outbreak outbreak;
    private final EditionRules rules;
    private final Map<String, ReplayedPerson> people = new TreeMap<>();
    private final Map<LocalDate, List<ReplayedPerson>> confirmations = new TreeMap<>();
    private final Tracing tracing;
    private final List<ReplayDay> days = new ArrayList<>();

    Replay(Outbreak outbreak, EditionRules rules) {
        this.outbreak = outbreak;
        this.rules = rules;
        outbreak.people().forEach(this::admit);
        this.tracing = new Tracing(outbreak, people, rules.edition().lookBackDays());
    }

    EditionReplay run(boolean detail) {
        List<LocalDate> confirmed = outbreak.confirmationDays();
        if (!confirmed.isEmpty()) {
            LocalDate last = confirmed.get(confirmed.size() - 1);
            for (LocalDate day = confirmed.get(0); !day.isAfter(last) || anybodyUnderControl(); day = day.plusDays(1)) {
                days.add(live(day));
            }
        }
        return new EditionReplay(
                rules.edition().edition(),
                rules.edition().effectiveFrom(),
                new ReplayTally(outbreak, people.values(), days, tracing.linksBeforeLookBack()).totals(),
                List.copyOf(days),
                detail ? log() : null);
    }

    private void admit(String id) {
        LocalDate onset = outbreak.caseOf(id).map(CaseLine::onset).orElse(null);
        LocalDate confirmed = outbreak.caseOf(id).map(CaseLine::confirmed).orElse(null);
        ReplayedPerson person = new ReplayedPerson(id, onset, confirmed);
        people.put(id, person);
        if (confirmed != null) {
            confirmations.computeIfAbsent(confirmed, day -> new ArrayList<>()).add(person);
        }
    }

    private boolean anybodyUnderControl() {
        return people.values().stream().anyMatch(ReplayedPerson::isUnderControl);
    }

    private ReplayDay live(LocalDate today) {
        DayTally tally = new DayTally(today);
        List<ReplayedPerson> confirmed = confirmations.getOrDefault(today, List.of());
        confirmed.forEach(person -> tally.confirmed(person.confirm(today, otherwise(person, confirmed))));
        Collection<ReplayedPerson> contacts = list(tracing.closeContacts(confirmed, today), today, tally);
        list(tracing.subCloseContacts(contacts, today), today, tally);
        people.values().stream().filter(ReplayedPerson::isUnderControl).forEach(person -> endDay(person, today, tally));
        return tally.close();
    }

    /** Lists people, and returns those who are close contacts now and were not before. */
    private Collection<ReplayedPerson> list(Map<String, List<Listing>> reasons, LocalDate today, DayTally tally) {
        List<ReplayedPerson> newCloseContacts = new ArrayList<>();
        reasons.forEach((id, listings) -> {
            ReplayedPerson person = Objects.requireNonNull(people.get(id));
            boolean wasCloseContact = person.isCloseContact();
            boolean wasListedToday = person.wasListedOn(today);
            person.list(listings, rules, today);
            if (!wasCloseContact && person.isCloseContact()) {
                newCloseContacts.add(person);
            }
            if (!wasListedToday && person.wasListedOn(today)) {
                tally.listed();
            }
        });
        return newCloseContacts;
    }

    private static void endDay(ReplayedPerson person, LocalDate today, DayTally tally) {
        if (person.releaseIfOver(today)) {
            tally.released();
            return;
        }
        Measure measure = person.serve(today);
        tally.serving(measure);
    }

    /** What it means for a case not to be, and never to have been, under control. */
    private CaseOutcome otherwise(ReplayedPerson person, List<ReplayedPerson> confirmedToday) {
        if (!outbreak.hasSource(person.id())) {
            return CaseOutcome.WITHOUT_SOURCE;
        }
        boolean sameDay = confirmedToday.stream().anyMatch(other -> outbreak.met(other.id(), person.id()));
        return sameDay ? CaseOutcome.MISSED_ON_THE_DAY : CaseOutcome.MISSED_BEFORE_LISTING;
    }

    private List<EditionReplay.PersonLog> log() {
        return people.values().stream()
                .map(person -> new EditionReplay.PersonLog(person.id(), person.log()))
                .toList();
    }
}
