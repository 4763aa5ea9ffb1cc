package org.cordon.imports;

import java.util.List;

/**
 * What is kept of a row beside its outcome; sealed, since it repeats what the row says.
 *
 * @param cells the row as it stood in the file, if it was rejected
 */
record Remark(List<String> cells, List<Reason> reasons) {}
