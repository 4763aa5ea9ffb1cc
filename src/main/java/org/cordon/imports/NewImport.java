package org.cordon.imports;

import org.jspecify.annotations.Nullable;

/**
 * What a client asks for beside the file itself.
 *
 * @param mapping the JSON as it came
 * @param idempotencyKey the client's own name for this request, so that it may send it again
 */
public record NewImport(
        String kind,
        @Nullable String mapping,
        boolean dryRun,
        String fileName,
        @Nullable String idempotencyKey) {}
