package org.cordon.control.merging;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.cases.CascadeTurn;
import org.cordon.control.SubjectOfProcess;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.StaffUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the CDC decide whether two key persons are the same human being; until then both are looked after as before. */
@Service
public class MergeProposals implements SubjectOfProcess {

    private static final String INTO_FIRST = "mergeIntoFirst";
    private static final String INTO_SECOND = "mergeIntoSecond";

    private final CascadeTurn turn;
    private final KeyPersonMerging merging;
    private final MergeProposalProcess process;
    private final CurrentStaff staff;
    private final JdbcClient jdbc;
    private final Clock clock;

    MergeProposals(
            CascadeTurn turn,
            KeyPersonMerging merging,
            MergeProposalProcess process,
            CurrentStaff staff,
            JdbcClient jdbc,
            Clock clock) {
        this.turn = turn;
        this.merging = merging;
        this.process = process;
        this.staff = staff;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Asks another person to merge these two, if they could be merged now.
     *
     * @param reason why they are the same
     * @throws org.cordon.platform.errors.NotFound as {@link KeyPersonMerging#requirePossible}
     * @throws Conflict as {@link KeyPersonMerging#requirePossible}
     */
    @Transactional
    public MergeProposal propose(String survivor, String duplicate, String reason) {
        turn.take(); // as the door does, which may ask about the same two at this moment
        merging.requirePossible(survivor, duplicate);
        ask(survivor, duplicate, reason.strip());
        return open(survivor).stream()
                .filter(open -> open.first().equals(duplicate) || open.second().equals(duplicate))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Asks about these two, in the caller's {@link CascadeTurn}, unless somebody is being asked already, whoever is named
     * first.
     */
    @Transactional
    public void propose(String number, String other) {
        ask(number, other, "");
    }

    /** On whom of those who may be the same as this one nobody has decided yet. */
    public List<MergeProposal> open(String number) {
        return jdbc.sql("""
                        select proposal, first_number, second_number, reason from cordon.merge_proposal
                        where decided_at is null and (first_number = :number or second_number = :number)
                        order by proposal""")
                .param("number", number)
                .query((row, index) -> new MergeProposal(
                        row.getString("proposal"),
                        row.getString("first_number"),
                        row.getString("second_number"),
                        row.getString("reason")))
                .list();
    }

    private void ask(String number, String other, String reason) {
        List<String> both = Stream.of(number, other).sorted().toList();
        List<Boolean> decided = jdbc.sql("""
                        select decided_at is not null from cordon.merge_proposal
                        where first_number = ? and second_number = ?""").params(both).query(Boolean.class).list();
        if (!decided.contains(false)) {
            String proposal = "MP-" + String.join("-", both) + (decided.isEmpty() ? "" : "-" + (decided.size() + 1));
            jdbc.sql("""
                            insert into cordon.merge_proposal
                                (proposal, first_number, second_number, proposed_at, proposed_by, reason)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(proposal, both.get(0), both.get(1), OffsetDateTime.now(clock), user(), reason)
                    .update();
            process.propose(proposal, both.get(0), both.get(1));
        }
    }

    /**
     * Merges the two, or leaves them as the two people they are.
     *
     * @param decision {@code mergeIntoFirst}, {@code mergeIntoSecond} or {@code twoPeople}
     * @throws Refused {@code merge.noReason} without a reason
     * @throws Conflict {@code merge.samePerson} for who proposed it; and as {@link KeyPersonMerging#requirePossible}
     */
    @Transactional
    public void decide(String proposal, String decision, String reason) {
        if (reason.isBlank()) {
            throw new Refused("merge.noReason", "Say why they are the same person, or why they are not");
        }
        requireOther(proposal);
        String first = column("first_number", proposal).orElseThrow();
        String second = column("second_number", proposal).orElseThrow();
        if (INTO_FIRST.equals(decision)) {
            merging.decided(first, second, reason);
        } else if (INTO_SECOND.equals(decision)) {
            merging.decided(second, first, reason);
        }
        jdbc.sql("update cordon.merge_proposal set decision = ?, decided_at = ?, decided_by = ? where proposal = ?")
                .params(decision, OffsetDateTime.now(clock), user(), proposal)
                .update();
    }

    /** One person alone ends nobody's control as that of a duplicate. */
    private void requireOther(String proposal) {
        Optional<String> proposer = column("proposed_by", proposal);
        staff.find()
                .map(StaffUser::userId)
                .filter(user -> proposer.filter(user::equals).isPresent())
                .ifPresent(user -> {
                    throw new Conflict(
                            "merge.samePerson",
                            "%s proposed this merge: another person has to decide on it".formatted(user),
                            user);
                });
    }

    @Override
    public Optional<String> numberOf(String proposal) {
        return column("first_number", proposal);
    }

    private Optional<String> column(String name, String proposal) {
        return jdbc.sql("select " + name + " from cordon.merge_proposal where proposal = ?")
                .param(proposal)
                .query(String.class)
                .optional();
    }

    private String user() {
        return staff.find().map(StaffUser::userId).orElse("program");
    }
}
