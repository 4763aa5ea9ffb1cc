package org.cordon.pushes;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cordon.persons.PersonClue;
import org.cordon.persons.PersonDirectory;
import org.cordon.platform.errors.Refused;
import org.cordon.residents.ResidentDirectory;
import org.springframework.stereotype.Service;

/**
 * Finds rows by what somebody remembers of the person. A document in full is found by its mark. Endings and names have
 * none: whoever stands in the rows of the filter is opened and compared, and only who fits is shown and recorded.
 */
@Service
public class RowSearch {

    private static final int MOST = 5_000;

    private final PushRows rows;
    private final RowList list;
    private final ResidentDirectory residents;
    private final PersonDirectory persons;

    RowSearch(PushRows rows, RowList list, ResidentDirectory residents, PersonDirectory persons) {
        this.rows = rows;
        this.list = list;
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
        Optional<Long> registered = residents.byDocument(typed.strip());
        if (registered.isPresent()) {
            return list.listed(rows.byDue(scope, filter.ofResident(registered.get()), 0, limit));
        }
        List<PushRow> candidates = rows.byDue(scope, filter, 0, MOST + 1);
        if (candidates.size() > MOST) {
            throw new Refused(
                    "push.search.wide", "These are more than " + MOST + " rows; choose a community or a grid", MOST);
        }
        return list.listed(fitting(candidates, clue).stream().limit(limit).toList());
    }

    private List<PushRow> fitting(List<PushRow> candidates, PersonClue clue) {
        Set<Long> registered = new HashSet<>(residents.matching(
                candidates.stream()
                        .map(PushRow::residentId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                clue));
        Set<Long> others = new HashSet<>(persons.matching(
                candidates.stream()
                        .filter(row -> row.residentId() == null)
                        .map(PushRow::personId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                clue));
        return candidates.stream()
                .filter(row -> row.residentId() != null
                        ? registered.contains(row.residentId())
                        : others.contains(row.personId()))
                .toList();
    }
}
