package org.cordon.residents;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.persons.PeopleMerged;
import org.cordon.persons.PersonIdentified;
import org.cordon.persons.PersonMark;
import org.cordon.persons.PersonMarks;
import org.cordon.persons.PersonSeparated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the marks of known people as they are, in the transaction that changes somebody. */
@Component
class KnownPeople {

    private static final int PAGE = 200;

    private final PersonMarks marks;
    private final PersonMarkTable table;
    private final ResidentMatches matches;
    private final TransactionTemplate transaction;

    KnownPeople(PersonMarks marks, PersonMarkTable table, ResidentMatches matches, TransactionTemplate transaction) {
        this.marks = marks;
        this.table = table;
        this.matches = matches;
        this.transaction = transaction;
    }

    @EventListener
    void on(PersonIdentified identified) {
        table.take(marks.of(identified.personId()).stream().toList());
    }

    @EventListener
    void on(PeopleMerged merged) {
        table.forget(merged.mergedId());
        matches.move(merged.mergedId(), merged.survivorId());
    }

    @EventListener
    void on(PersonSeparated separated) {
        matches.move(separated.personId(), separated.separatedId());
    }

    /** Everybody once more: people who were known before there was a register. */
    void takeAll() {
        List<Long> page = marks.peopleAfter(0, PAGE);
        while (!page.isEmpty()) {
            List<Long> people = page;
            transaction.executeWithoutResult(status -> takeAsTheyAre(people));
            page = marks.peopleAfter(page.get(page.size() - 1), PAGE);
        }
    }

    /** Reads people once their marks are held: whoever corrects one of them meanwhile waits and has the last word. */
    private void takeAsTheyAre(List<Long> people) {
        table.hold(people);
        List<PersonMark> now = marks.of(people);
        table.take(now);
        Set<Long> found = now.stream().map(PersonMark::personId).collect(Collectors.toSet());
        people.stream().filter(id -> !found.contains(id)).forEach(table::forget);
    }
}
