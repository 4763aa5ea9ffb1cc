package org.cordon.pushes;

import java.util.List;
import java.util.Optional;
import org.cordon.persons.PersonClue;
import org.cordon.persons.PersonDirectory;
import org.cordon.platform.errors.Refused;
import org.cordon.residents.ResidentDirectory;
import org.springframework.stereotype.Service;

/**
 * Finds rows by what somebody remembers of the person. A document in full is found by its mark, that of a resident and
 * that of whom files name: who was on a list before they were registered is both. Endings and names have none: whoever stands in the rows of the filter is opened and compared, and only who fits is shown and recorded.
 */
@Service
public class RowSearch {

    private static final int MOST = 5_000;

    private final PushRows rows;
    private final RowList list;
    private final RowPeople people;
    private final ResidentDirectory residents;
    private final PersonDirectory persons;

    RowSearch(PushRows rows, RowList list, RowPeople people, ResidentDirectory residents, PersonDirectory persons) {
        this.rows = rows;
        this.list = list;
        this.people = people;
        this.residents = residents;
        this.persons = persons;
    }

    /**
     * The first of the rows of the filter whose person fits, the first due first.
     *
     * @throws Refused {@code person.clue} for too little, and {@code push.search.wide} if the filter finds more rows than
     *     are opened for one search
     */
    public List<ListedRow> find(PushScope scope, RowFilter filter, String typed, int limit) {
        RowList.requireVisible(scope, filter);
        PersonClue clue = PersonClue.of(typed);
        Optional<Long> resident = residents.byDocument(typed.strip());
        Optional<Long> person = persons.byDocument(typed);
        if (resident.isPresent() || person.isPresent()) {
            return list.listed(rows.about(scope, filter, resident.orElse(null), person.orElse(null), limit));
        }
        List<PushRow> candidates = rows.byDue(scope, filter, 0, MOST + 1);
        if (candidates.size() > MOST) {
            throw new Refused(
                    "push.search.wide", "These are more than " + MOST + " rows; choose a community or a grid", MOST);
        }
        return list.listed(
                people.fitting(candidates, clue).stream().limit(limit).toList());
    }
}
