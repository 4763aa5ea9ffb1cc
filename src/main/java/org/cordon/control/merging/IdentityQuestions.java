package org.cordon.control.merging;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cordon.control.SubjectOfProcess;
import org.cordon.persons.CorrectedIdentity;
import org.cordon.persons.SeenIdentities;
import org.cordon.platform.data.Sequences;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.StaffUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the CDC decide who somebody is whose document contradicts the record. Until then the record stays as it is, and the
 * person at the door is under control by the number.
 */
@Service
public class IdentityQuestions implements SubjectOfProcess {

    private final SeenIdentities seen;
    private final IdentityDecision decision;
    private final IdentityQuestionProcess process;
    private final Sequences sequences;
    private final CurrentStaff staff;
    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityQuestions(
            SeenIdentities seen,
            IdentityDecision decision,
            IdentityQuestionProcess process,
            Sequences sequences,
            CurrentStaff staff,
            JdbcClient jdbc,
            Clock clock) {
        this.seen = seen;
        this.decision = decision;
        this.process = process;
        this.sequences = sequences;
        this.staff = staff;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Asks once about what was seen, however often it is reported before the CDC has decided.
     *
     * @return the question
     */
    @Transactional
    public String ask(String number, CorrectedIdentity identity) {
        Optional<String> open = openAt(number).stream()
                .filter(question -> identity.isSameAs(seen.of(question)))
                .findFirst();
        return open.orElseGet(() -> {
            String question = add(number, identity);
            process.ask(question, number);
            return question;
        });
    }

    /**
     * Does what the CDC decided.
     *
     * @throws Refused {@code identity.noReason} without a reason
     * @throws Conflict {@code identity.samePerson} for who asked; and as {@link IdentityDecision#carryOut}
     */
    @Transactional
    public void decide(String question, IdentityAnswer answer, String reason) {
        if (reason.isBlank()) {
            throw new Refused("identity.noReason", "Say how you found out who the person is");
        }
        requireOther(question);
        decision.carryOut(numberOf(question).orElseThrow(), seen.of(question), answer);
        jdbc.sql("""
                        update cordon.identity_question set decision = ?, decided_at = ?, decided_by = ?
                        where question = ?""")
                .params(answer.code(), OffsetDateTime.now(clock), user(), question)
                .update();
        seen.answered(question, reason.strip());
    }

    /** One person alone exchanges nobody behind a number. */
    private void requireOther(String question) {
        Optional<String> asked = column("asked_by", question);
        staff.find()
                .map(StaffUser::userId)
                .filter(user -> asked.filter(user::equals).isPresent())
                .ifPresent(user -> {
                    throw new Conflict(
                            "identity.samePerson",
                            "%s asked who this is: another person has to decide".formatted(user),
                            user);
                });
    }

    private String add(String number, CorrectedIdentity identity) {
        String question = "IQ-%06d".formatted(sequences.next("cordon.identity_question_seq"));
        jdbc.sql("""
                        insert into cordon.identity_question (question, number, asked_at, asked_by)
                        values (?, ?, ?, ?)""")
                .params(question, number, OffsetDateTime.now(clock), user())
                .update();
        seen.add(question, identity);
        return question;
    }

    /** What is asked about the number and not decided yet. */
    public List<String> openAt(String number) {
        return jdbc.sql("""
                        select question from cordon.identity_question
                        where number = ? and decided_at is null order by question""").param(number).query(String.class).list();
    }

    @Override
    public Optional<String> numberOf(String question) {
        return column("number", question);
    }

    private Optional<String> column(String name, String question) {
        return jdbc.sql("select " + name + " from cordon.identity_question where question = ?")
                .param(question)
                .query(String.class)
                .optional();
    }

    private String user() {
        return staff.find().map(StaffUser::userId).orElse("program");
    }
}
