package org.cordon.rounds;

import org.cordon.persons.MaskedPerson;

/** A row as lists show it; the id of {@code person} is the resident's. */
public record ListedRow(RoundRow row, MaskedPerson person, boolean overdue) {}
