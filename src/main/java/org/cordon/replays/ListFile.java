package org.cordon.replays;

import org.jspecify.annotations.Nullable;

/**
 * A file to be replayed, as it came.
 *
 * @param part the part of the request that it came in
 * @param bytes nothing where the request has no such part
 * @param mapping JSON as for imports; nothing where the headings are our field names
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record ListFile(
        String part, byte @Nullable [] bytes, @Nullable String mapping) {}
