package org.cordon.control.editions;

import org.cordon.control.MeasureQuestion;
import org.cordon.platform.errors.Conflict;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What may not happen to an edition change in its present state. */
final class EditionChangeRefusals {

    private EditionChangeRefusals() {}

    static void requirePreviewed(EditionChange change) {
        if (change.isBeingPreviewed()) {
            throw new Conflict(
                    "editionChange.previewing",
                    "What the change would mean is not worked out for everybody yet: wait until it is, then look at the figures");
        }
    }

    static void requireProposed(EditionChange change) {
        requirePreviewed(change);
        if (!change.isProposed()) {
            throw new Conflict(
                    "editionChange.notProposed",
                    "This change is %s: only a proposed one can be confirmed or withdrawn".formatted(change.state()),
                    change.state());
        }
    }

    static void requireAlone(boolean otherInWork) {
        if (otherInWork) {
            throw new Conflict(
                    "editionChange.otherInWork",
                    "People are still being recalculated for another change: let it finish or stop it first");
        }
    }

    static void requireAnswers(long without) {
        if (without > 0) {
            throw new Conflict(
                    "editionChange.noAnswer",
                    "The tables of this change have no answer for %d people who have one today: withdraw it, correct the table and propose it again"
                            .formatted(without),
                    without);
        }
    }

    /** Nobody whom this is about could be listed. */
    static void refuse(MeasureQuestion unanswered) {
        String category = unanswered.category().code();
        String need = unanswered.need().code();
        throw new Conflict(
                "editionChange.noAnswerForCategory",
                "The tables of this change have no answer for %s (special need: %s), or several: withdraw it, correct the table and propose it again"
                        .formatted(category, need),
                new DefaultMessageSourceResolvable(new String[] {"category." + category}, category),
                need);
    }

    static void requireInForce(boolean inForce) {
        if (!inForce) {
            throw new Conflict(
                    "editionChange.superseded",
                    "Another change was confirmed after this one: its people follow that now. Propose a new change");
        }
    }

    static Conflict wrongState(EditionChange change) {
        return new Conflict(
                "editionChange.state",
                "This is not possible while the change is %s".formatted(change.state()),
                change.state());
    }
}
