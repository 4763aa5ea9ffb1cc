package org.cordon.board.web.bulk;

import org.cordon.persons.MaskedPerson;
import org.cordon.platform.tasks.BulkTask;
import org.jspecify.annotations.Nullable;

/**
 * An open task as the page shows it.
 *
 * @param person whom it is about, if it is about one
 * @param place where they are, in the reader's language; empty if nobody knows
 */
record BulkLine(BulkTask task, @Nullable MaskedPerson person, String place) {}
