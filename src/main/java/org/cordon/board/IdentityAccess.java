package org.cordon.board;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.control.merging.IdentityQuestions;
import org.cordon.persons.CorrectedIdentity;
import org.cordon.persons.PersonDirectory;
import org.cordon.persons.PersonIdentity;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who a person is, and keeps who wanted to know and why. Without the record nothing is shown. */
@Service
public class IdentityAccess {

    static final String FIELDS =
            "name,sex,birthDate,documentType,documentNumber,phone,address,areaCode,note,seenAtDoor";

    private static final int LONGEST_NOTE = 200;

    private final Subjects subjects;
    private final PersonDirectory persons;
    private final IdentityQuestions questions;
    private final CurrentStaff staff;
    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityAccess(
            Subjects subjects,
            PersonDirectory persons,
            IdentityQuestions questions,
            CurrentStaff staff,
            JdbcClient jdbc,
            Clock clock) {
        this.subjects = subjects;
        this.persons = persons;
        this.questions = questions;
        this.staff = staff;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The identity in clear text, once the record of this access is written.
     *
     * @throws Refused {@code reveal.note} if the reason is "other" and the note does not say which
     * @throws org.cordon.platform.errors.NotFound {@code person.unknown}
     */
    @Transactional
    public PersonIdentity reveal(String number, RevealReason reason, @Nullable String note) {
        String why = note == null ? "" : note.strip();
        if ((reason == RevealReason.OTHER && why.isEmpty()) || why.length() > LONGEST_NOTE) {
            throw new Refused("reveal.note", "Say in at most 200 characters why you need the identity");
        }
        long personId = subjects.personId(number);
        record(number, personId, reason, why);
        return persons.reveal(personId);
    }

    /** Whom documents at the door say instead, as long as the CDC has not decided; for whoever was just shown the identity. */
    public List<CorrectedIdentity> seenAtDoor(String number) {
        subjects.personId(number);
        return questions.seenAt(number);
    }

    private void record(String number, long personId, RevealReason reason, String note) {
        jdbc.sql("""
                        insert into cordon.identity_access
                            (accessed_at, user_id, number, person_id, fields, reason, note)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        OffsetDateTime.now(clock),
                        staff.require().userId(),
                        number,
                        personId,
                        FIELDS,
                        reason.name(),
                        note)
                .update();
    }
}
