package org.cordon.board;

import java.util.List;
import org.cordon.control.merging.IdentityQuestions;
import org.cordon.persons.CorrectedIdentity;
import org.cordon.persons.PersonDirectory;
import org.cordon.persons.PersonIdentity;
import org.cordon.persons.SeenIdentities;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who a person is to whoever says why; the audit keeps who wanted to know. Without the record nothing is shown. */
@Service
public class IdentityAccess {

    private static final int LONGEST_NOTE = 200;

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
     * @throws Refused {@code reveal.note} if the reason is "other" and the note does not say which
     * @throws org.cordon.platform.errors.NotFound {@code person.unknown}
     */
    @Transactional(readOnly = true)
    public PersonIdentity reveal(String number, RevealReason reason, @Nullable String note) {
        String why = note == null ? "" : note.strip();
        if ((reason == RevealReason.OTHER && why.isEmpty()) || why.length() > LONGEST_NOTE) {
            throw new Refused("reveal.note", "Say in at most 200 characters why you need the identity");
        }
        return persons.reveal(subjects.personId(number), reason.name(), why);
    }

    /** Whom documents at the door say instead, as long as the CDC has not decided; recorded as the identity is. */
    @Transactional(readOnly = true)
    public List<CorrectedIdentity> seenAtDoor(String number, RevealReason reason, @Nullable String note) {
        String why = note == null ? "" : note.strip();
        return seen.reveal(subjects.personId(number), questions.openAt(number), reason.name(), why);
    }
}
