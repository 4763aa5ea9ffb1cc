package org.cordon.pushes;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.persons.MaskedPerson;
import org.cordon.persons.PersonClue;
import org.cordon.persons.PersonDirectory;
import org.cordon.persons.PersonIdentity;
import org.cordon.residents.ResidentDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom rows are about, by the same facts whether they are listed, looked for or shown in clear text: what a file says of
 * somebody is newer than the register, so that its person comes before the resident.
 */
@Component
class RowPeople {

    private final ResidentDirectory residents;
    private final PersonDirectory persons;

    RowPeople(ResidentDirectory residents, PersonDirectory persons) {
        this.residents = residents;
        this.persons = persons;
    }

    /** By the id of the row; whoever is shown is recorded. */
    Map<Long, MaskedPerson> masked(List<PushRow> rows) {
        Map<Long, MaskedPerson> registered = residents.byIds(ids(rows, RowPeople::resident));
        Map<Long, MaskedPerson> named = persons.masked(ids(rows, PushRow::personId));
        return rows.stream().collect(Collectors.toMap(PushRow::id, row -> {
            Long person = row.personId();
            return Objects.requireNonNull(person != null ? named.get(person) : registered.get(resident(row)));
        }));
    }

    /** In clear text; the audit keeps who wanted to know, and why. */
    PersonIdentity reveal(PushRow row, String reason, String note) {
        Long person = row.personId();
        return person != null
                ? persons.reveal(person, reason, note)
                : residents.reveal(Objects.requireNonNull(resident(row)), reason, note);
    }

    /**
     * Says that something is shown from which whoever the row is about can be known, as recorded as their identity.
     *
     * @param what such as {@code visitPhoto}
     */
    void show(PushRow row, String what, String reason, String note) {
        Long person = row.personId();
        if (person != null) {
            persons.show(person, what, reason, note);
        } else {
            residents.show(Objects.requireNonNull(resident(row)), what, reason, note);
        }
    }

    /** Those of the rows whose person the clue fits; each is opened for it. */
    List<PushRow> fitting(List<PushRow> rows, PersonClue clue) {
        Set<Long> registered = new HashSet<>(residents.matching(ids(rows, RowPeople::resident), clue));
        Set<Long> named = new HashSet<>(persons.matching(ids(rows, PushRow::personId), clue));
        return rows.stream()
                .filter(row ->
                        row.personId() != null ? named.contains(row.personId()) : registered.contains(row.residentId()))
                .toList();
    }

    private static @Nullable Long resident(PushRow row) {
        return row.personId() == null ? row.residentId() : null;
    }

    private static Collection<Long> ids(List<PushRow> rows, Function<PushRow, @Nullable Long> id) {
        return rows.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }
}
