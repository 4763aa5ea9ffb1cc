package org.cordon.board.web;

import org.cordon.persons.MaskedPerson;
import org.cordon.transfers.WaitingPerson;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for a vehicle, with the masked person. */
record WaitingRow(WaitingPerson waiting, @Nullable MaskedPerson person) {

    String number() {
        return waiting.number();
    }

    /** For the template. */
    public boolean isCase() {
        return number().startsWith("PC-");
    }
}
