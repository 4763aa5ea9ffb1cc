package org.cordon.board.web;

import org.cordon.transfers.TransferProposal.Because;
import org.jspecify.annotations.Nullable;

/**
 * One person of a plan that a dispatcher may change.
 *
 * @param plate the chosen vehicle, empty for "not now"
 * @param because why it was proposed
 * @param error the rule that the choice breaks, in words
 */
record PlanLine(
        WaitingRow row,
        String plate,
        @Nullable Because because,
        @Nullable String error) {

    PlanLine refused(@Nullable String reason) {
        return new PlanLine(row, plate, because, reason);
    }
}
