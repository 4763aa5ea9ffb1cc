package org.cordon.pushes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows that came at once. A batch begins with its source, a comparison of a round or a file, and has all of its rows from
 * the start; each row names its batch, and a row of a file the line, so that the way leads back to the source and from
 * there to the rows. It ends with its last row.
 *
 * @param rows as many as were pushed, in every town
 */
public record PushBatch(
        long id,
        String kind,
        @Nullable Long roundId,
        @Nullable Long comparisonId,
        @Nullable UUID importId,
        Instant pushedAt,
        Instant dueAt,
        long rows) {}
