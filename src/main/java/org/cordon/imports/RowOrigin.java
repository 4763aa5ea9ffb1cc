package org.cordon.imports;

import java.util.UUID;

/**
 * Where a row stands: its file, and the line in it.
 *
 * @param uploadedBy who sent the file
 */
public record RowOrigin(UUID importId, long line, String uploadedBy) {}
