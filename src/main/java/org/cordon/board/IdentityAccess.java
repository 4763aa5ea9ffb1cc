package org.cordon.board;

import java.util.List;
import org.cordon.control.merging.IdentityQuestions;
import org.cordon.persons.CorrectedIdentity;
import org.cordon.persons.PersonDirectory;
import org.cordon.persons.PersonIdentity;
import org.cordon.persons.SeenIdentities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who a person is to whoever says why; the audit keeps who wanted to know. Without the record nothing is shown. */
@Service
public class IdentityAccess {

    private final Subjects subjects;
    private final PersonDirectory persons;
    private final SeenIdentities seen;
    private final IdentityQuestions questions;

    IdentityAccess(Subjects subjects, PersonDirectory persons, SeenIdentities seen, IdentityQuestions questions) {
        this.subjects = subjects;
        this.persons = persons;
        this.seen = seen;
        this.questions = questions;
    }

    /**
     * The identity in clear text; the answer leaves once the audit has the access.
     *
     * @throws org.cordon.platform.errors.Refused {@code reveal.note} if the reason is "other" and the note does not say which
     * @throws org.cordon.platform.errors.NotFound {@code person.unknown}
     */
    @Transactional(readOnly = true)
    public PersonIdentity reveal(String number, RevealReason reason, @Nullable String note) {
        return persons.reveal(subjects.personId(number), reason.name(), reason.withNote(note));
    }

    /** Whom documents at the door say instead, as long as the CDC has not decided; recorded as the identity is. */
    @Transactional(readOnly = true)
    public List<CorrectedIdentity> seenAtDoor(String number, RevealReason reason, @Nullable String note) {
        String why = reason.withNote(note);
        return seen.reveal(subjects.personId(number), questions.openAt(number), reason.name(), why);
    }
}
