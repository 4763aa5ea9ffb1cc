package org.cordon.control.merging;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cordon.control.SubjectOfProcess;
import org.cordon.persons.CorrectedIdentity;
import org.cordon.persons.SeenIdentities;
import org.cordon.platform.data.Sequences;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.CurrentStaff;
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

    /** Asks once about what was seen, however often it is reported before the CDC has decided. */
    @Transactional
    public void ask(String number, CorrectedIdentity identity) {
        if (openAt(number).stream().map(seen::of).noneMatch(identity::isSameAs)) {
            process.ask(add(number, identity), number);
        }
    }

    /**
     * Does what the CDC decided.
     *
     * @throws Refused {@code identity.noReason} without a reason; and as {@link IdentityDecision#carryOut}
     */
    @Transactional
    public void decide(String question, IdentityAnswer answer, String reason) {
        if (reason.isBlank()) {
            throw new Refused("identity.noReason", "Say how you found out who the person is");
        }
        decision.carryOut(numberOf(question).orElseThrow(), seen.of(question), answer);
        jdbc.sql("""
                        update cordon.identity_question set decision = ?, decided_at = ?, decided_by = ?
                        where question = ?""")
                .params(answer.code(), OffsetDateTime.now(clock), user(), question)
                .update();
        seen.answered(question, reason.strip());
    }

    /** The same where the CDC found it out by itself, and nobody has to be asked. */
    @Transactional
    public void correct(String number, CorrectedIdentity identity, IdentityAnswer answer) {
        decide(add(number, identity), answer, identity.reason());
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
        return jdbc.sql("select number from cordon.identity_question where question = ?")
                .param(question)
                .query(String.class)
                .optional();
    }

    private String user() {
        return staff.find().map(user -> user.userId()).orElse("program");
    }
}
