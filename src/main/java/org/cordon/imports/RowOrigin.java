package org.cordon.imports;

import java.util.UUID;

/** Where a row stands: its file, and the line in it. */
public record RowOrigin(UUID importId, long line) {}
