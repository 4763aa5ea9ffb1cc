package org.cordon.pushes;

import org.cordon.persons.MaskedPerson;

/** A row as lists show it; the id of {@code person} is the resident's, or the person's where there is no resident. */
public record ListedRow(PushRow row, MaskedPerson person, boolean overdue) {}
