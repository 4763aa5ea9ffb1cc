package org.cordon.residents;

import java.util.List;
import org.cordon.persons.PeopleMerged;
import org.cordon.persons.PersonIdentified;
import org.cordon.persons.PersonMark;
import org.cordon.persons.PersonMarks;
import org.cordon.persons.PersonSeparated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the marks of known people as they are, in the transaction that changes somebody. */
@Component
class KnownPeople {

    private static final int PAGE = 1_000;

    private final PersonMarks marks;
    private final PersonMarkTable table;
    private final ResidentMatches matches;

    KnownPeople(PersonMarks marks, PersonMarkTable table, ResidentMatches matches) {
        this.marks = marks;
        this.table = table;
        this.matches = matches;
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
        List<PersonMark> page = marks.after(0, PAGE);
        while (!page.isEmpty()) {
            table.take(page);
            page = marks.after(page.get(page.size() - 1).personId(), PAGE);
        }
    }
}
