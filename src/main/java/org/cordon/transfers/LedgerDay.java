package org.cordon.transfers;

import java.time.LocalDate;

/**
 * What became of everybody who stepped into a vehicle of one team on one day.
 *
 * @param inTransit on board as the engine says
 * @param returned on board when their control ended, so that they never arrived
 */
public record LedgerDay(LocalDate day, String teamCode, int sent, int arrived, int inTransit, int returned) {

    /** Nobody is lost and nobody doubled. */
    public boolean isBalanced() {
        return sent == arrived + inTransit + returned;
    }
}
