package org.cordon.rounds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a row.
 *
 * @param userId nobody where a comparison did it
 * @param state the row's since then
 */
public record RowEvent(
        Instant at,
        @Nullable String userId,
        RowEventKind kind,
        RowState state,
        @Nullable String detail,
        @Nullable String remark) {}
