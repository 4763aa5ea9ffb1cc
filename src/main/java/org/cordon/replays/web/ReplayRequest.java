package org.cordon.replays.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of a request, for the description of the interface. */
record ReplayRequest(
        @Schema(format = "binary", description = "Case list (CSV), fields as for imports of cases") @Nullable
        String cases,

        @Schema(format = "binary", description = "Link list (CSV), fields as for imports of contacts") @Nullable
        String links,

        @Schema(description = "How to read the case list, as for imports") @Nullable
        String casesMapping,

        @Schema(description = "How to read the link list, as for imports") @Nullable
        String linksMapping,

        @Schema(description = "8, 9, 20, 10 or all", defaultValue = "all") @Nullable
        String edition,

        @Schema(description = "true: also what happened to each person", defaultValue = "false") @Nullable
        String detail) {}
