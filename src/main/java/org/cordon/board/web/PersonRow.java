package org.cordon.board.web;

import org.cordon.control.KeyPersonRow;
import org.cordon.persons.MaskedPerson;
import org.jspecify.annotations.Nullable;

/** One key person in a list: the status row with the masked person and the name of the unit. */
record PersonRow(
        KeyPersonRow status,
        @Nullable MaskedPerson person,
        @Nullable String unit) {}
