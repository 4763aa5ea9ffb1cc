package org.cordon.control.editions;

import org.cordon.platform.errors.Conflict;

/** What may not happen to an edition change in its present state. */
final class EditionChangeRefusals {

    private EditionChangeRefusals() {}

    static void requireProposed(EditionChange change) {
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
