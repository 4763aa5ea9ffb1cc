package org.cordon.pushes;

import java.util.List;

/**
 * A row with everything that happened to it, from its batch on.
 *
 * @param source that batch, which names the comparison or the file
 */
public record RowHistory(ListedRow row, PushBatch source, List<RowEvent> events) {}
