package org.cordon.pushes;

import org.cordon.persons.MaskedPerson;
import org.jspecify.annotations.Nullable;

/**
 * A row as lists show it.
 *
 * @param person with the resident's id where a round pushed the row, else with that of our people; null once they are erased
 */
public record ListedRow(PushRow row, @Nullable MaskedPerson person, boolean overdue) {}
