package org.cordon.pushes;

import org.cordon.persons.MaskedPerson;

/**
 * A row as lists show it.
 *
 * @param person with the id of our people where a file names them, else with the resident's; without any facts once they are erased
 */
public record ListedRow(PushRow row, MaskedPerson person, boolean overdue) {}
