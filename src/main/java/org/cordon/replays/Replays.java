package org.cordon.replays;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.cordon.control.ControlRules;
import org.cordon.control.EditionRule;
import org.cordon.control.RuleBook;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Replays line lists. Nothing is kept and no process starts: what the engine would note down about its rule tables
 * being asked is rolled back.
 */
@Service
public class Replays {

    /** The word for every edition that the tables know. */
    public static final String ALL_EDITIONS = "all";

    private static final long LONGEST_DAYS = 3 * 366L;

    private final ControlRules rules;
    private final TransactionTemplate transaction;

    Replays(ControlRules rules, TransactionTemplate transaction) {
        this.rules = rules;
        this.transaction = transaction;
    }

    /**
     * Lives the outbreak under one edition, or under each.
     *
     * @throws Refused {@code replay.edition} if no table knows the edition, {@code replay.tooLong} if the confirmations
     *     lie more than three years apart
     */
    public ReplayReport run(LineList list, String edition, boolean detail) {
        Outbreak outbreak = new Outbreak(list);
        refuseTooLong(outbreak.confirmationDays());
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return run(outbreak, rules.current(), edition, detail);
        }));
    }

    static ReplayReport run(Outbreak outbreak, RuleBook book, String edition, boolean detail) {
        return new ReplayReport(
                outbreak.findings(),
                chosen(book, edition).stream()
                        .map(chosen -> new Replay(outbreak, new EditionRules(chosen, book)).run(detail))
                        .toList());
    }

    private static List<EditionRule> chosen(RuleBook book, String edition) {
        List<EditionRule> known = book.editions();
        List<EditionRule> chosen = known.stream()
                .filter(rule -> edition.equals(ALL_EDITIONS) || edition.equals(rule.edition()))
                .toList();
        if (chosen.isEmpty()) {
            List<String> names = known.stream().map(EditionRule::edition).toList();
            throw new Refused(
                    "replay.edition",
                    "There is no edition " + edition + "; there is " + names + " and all",
                    edition,
                    names);
        }
        return chosen;
    }

    private static void refuseTooLong(List<LocalDate> days) {
        if (days.isEmpty()) {
            return;
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        if (ChronoUnit.DAYS.between(first, last) > LONGEST_DAYS) {
            throw new Refused(
                    "replay.tooLong",
                    "The confirmations lie more than three years apart, from " + first + " to " + last
                            + "; correct the years or replay a part",
                    first,
                    last);
        }
    }
}
