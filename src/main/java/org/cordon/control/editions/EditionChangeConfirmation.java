package org.cordon.control.editions;

import java.time.Instant;
import java.util.UUID;
import org.cordon.control.ControlRules;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.data.GuardedWrite;
import org.cordon.platform.errors.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts an edition change into force, and the tables that it names, by the word of a second person. They confirm what they
 * saw: a change whose tables are no longer the deployed ones, or which would now mean something else for somebody, is
 * refused, and so is one that would leave somebody without an answer of the rules.
 */
@Service
public class EditionChangeConfirmation {

    private final EditionChanges changes;
    private final EditionPreviewCheck check;
    private final EditionGaps gaps;
    private final EditionChangeStaff staff;
    private final ControlRules rules;
    private final GuardedWrite write;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    EditionChangeConfirmation(
            EditionChanges changes,
            EditionPreviewCheck check,
            EditionGaps gaps,
            EditionChangeStaff staff,
            ControlRules rules,
            GuardedWrite write,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.changes = changes;
        this.check = check;
        this.gaps = gaps;
        this.staff = staff;
        this.rules = rules;
        this.write = write;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * Confirms the change. Where people have changed since, the refusal keeps the new preview: look at it and confirm
     * again. People who were listed or ended since do not hold it up.
     *
     * @param seen when the figures were worked out that the confirmer saw
     * @throws Conflict {@code editionChange.samePerson}, {@code editionChange.previewing}, {@code editionChange.notProposed},
     *     {@code editionChange.otherInWork}, {@code editionChange.tablesChanged}, {@code editionChange.peopleChanged}, {@code
     *     editionChange.noAnswer}, {@code editionChange.noAnswerForCategory}
     */
    @Transactional(noRollbackFor = Conflict.class)
    public EditionChange confirm(UUID id, Instant seen) {
        String confirmer = staff.requireEntitled();
        EditionChange change = changes.lock(id);
        require(change, confirmer);
        requireSameTables(change);
        requireSameOutcome(change, seen);
        requireAnswers(change);
        EditionChangeRefusals.requireAlone(!write.succeeds(() -> changes.confirm(id, confirmer)));
        rules.putInForce(change.tables());
        jdbc.sql("update cordon.edition_change_person set state = 'PENDING' where change_id = ?")
                .param(id)
                .update();
        events.publishEvent(AuditedChange.approval("edition-change:" + id, "confirmed"));
        return changes.require(id);
    }

    private void require(EditionChange change, String confirmer) {
        EditionChangeRefusals.requireProposed(change);
        if (change.proposedBy().equals(confirmer)) {
            throw new Conflict(
                    "editionChange.samePerson",
                    "%s proposed this change: another person has to confirm it".formatted(confirmer),
                    confirmer);
        }
        EditionChangeRefusals.requireAlone(changes.isOtherInWork(change.id()));
    }

    private void requireSameTables(EditionChange change) {
        String deployed = rules.newest().versions();
        if (!deployed.equals(change.tables())) {
            throw new Conflict(
                    "editionChange.tablesChanged",
                    "The preview was made with %s, deployed are %s: withdraw this change and propose it again"
                            .formatted(change.tables(), deployed),
                    change.tables(),
                    deployed);
        }
    }

    private void requireSameOutcome(EditionChange change, Instant seen) {
        if (!seen.equals(change.previewedAt())) {
            throw new Conflict(
                    "editionChange.peopleChanged",
                    "The figures were worked out anew since you saw them: look at the new figures and confirm again",
                    0);
        }
        long differing = check.differing(change);
        if (differing > 0) {
            throw new Conflict(
                    "editionChange.peopleChanged",
                    "The change would now mean something else for %d people: look at the new figures and confirm again"
                            .formatted(differing),
                    differing);
        }
    }

    private void requireAnswers(EditionChange change) {
        EditionChangeRefusals.requireAnswers(gaps.people(change.id()));
        gaps.question(change).ifPresent(EditionChangeRefusals::refuse);
    }
}
