package org.cordon.pushes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a row.
 *
 * @param userId nobody where the source or the clock did it
 * @param state the row's since then
 * @param photo of what whoever visited found, if they took one
 */
public record RowEvent(
        Instant at,
        @Nullable String userId,
        RowEventKind kind,
        String state,
        @Nullable String detail,
        @Nullable String remark,
        @Nullable UUID photo) {}
