package org.cordon.persons;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The marks of known people, for lists that are compared with them; nobody is shown by it. */
@Service
public class PersonMarks {

    private final Persons persons;

    PersonMarks(Persons persons) {
        this.persons = persons;
    }

    /** Of one person; nothing of a record that was merged into another. */
    public Optional<PersonMark> of(long personId) {
        return persons.marks(List.of(personId)).stream().findFirst();
    }

    /** As they are now; nothing of a record that was merged into another. */
    public List<PersonMark> of(List<Long> personIds) {
        return persons.marks(personIds);
    }

    /** The people who have marks, in the order of the ids. */
    public List<Long> peopleAfter(long personId, int limit) {
        return persons.unmergedAfter(personId, limit);
    }
}
