package org.cordon.control.editions;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.control.ControlRules;
import org.cordon.control.EditionRule;
import org.cordon.control.RuleBook;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;

/** Proposes an edition change; what it would mean for everybody under control is worked out in the background. */
@Service
public class EditionChangeProposal {

    private static final int LONGEST_REASON = 500;

    private final EditionChanges changes;
    private final EditionChangeStaff staff;
    private final ControlRules rules;
    private final Clock clock;

    EditionChangeProposal(EditionChanges changes, EditionChangeStaff staff, ControlRules rules, Clock clock) {
        this.changes = changes;
        this.staff = staff;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Keeps the proposal, to be previewed by the tables deployed last; nothing changes for anybody.
     *
     * @param edition the edition in force where only tables have changed
     * @throws Refused {@code editionChange.edition} if no table knows the edition, {@code editionChange.reason} without
     *     a reason of at most 500 characters
     */
    public EditionChange propose(String edition, String reason) {
        String author = staff.requireEntitled();
        RuleBook book = rules.newest();
        check(edition, reason, book);
        EditionChange change = proposed(edition, reason.strip(), book, author);
        changes.add(change);
        return changes.require(change.id());
    }

    /** Which tables are deployed and not in force, such as {@code LocalOverride 1 → 2}: a change would put them into force. */
    public List<String> waiting() {
        return TableChanges.between(rules.current().versions(), rules.newest().versions());
    }

    /** The editions that the tables deployed last know, by the day they came into force. */
    public List<EditionRule> editions() {
        return rules.newest().editions();
    }

    private static void check(String edition, String reason, RuleBook book) {
        List<String> known = book.editions().stream().map(EditionRule::edition).toList();
        if (!known.contains(edition)) {
            String choice = known.stream().collect(Collectors.joining(", "));
            throw new Refused(
                    "editionChange.edition",
                    "No rule table knows the edition %s; choose one of %s".formatted(edition, choice),
                    edition,
                    choice);
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new Refused(
                    "editionChange.reason",
                    "Say in at most %d characters which order changes the edition".formatted(LONGEST_REASON),
                    LONGEST_REASON);
        }
    }

    private EditionChange proposed(String edition, String reason, RuleBook book, String author) {
        return new EditionChange(
                UUID.randomUUID(),
                edition,
                reason,
                book.versions(),
                rules.current().versions(),
                EditionChangeState.PREVIEWING,
                author,
                clock.instant(),
                clock.instant(),
                null,
                null,
                null,
                null);
    }
}
