package org.cordon.imports.kinds;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has written of a row of the work list.
 *
 * @param visits how often nobody had been met when the sheet was made
 * @param outcome the code of one of the answers of the row's list
 */
record VisitResult(
        long row, int visits, String outcome, @Nullable String remark) {}
