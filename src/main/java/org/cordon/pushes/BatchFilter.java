package org.cordon.pushes;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which batches; whatever is null does not matter. */
public record BatchFilter(
        @Nullable String kind,
        @Nullable Long round,
        @Nullable UUID file) {

    /** Conditions on {@code cordon.push_batch b}, each beginning with {@code and}. */
    String conditions() {
        return (kind == null ? "" : " and b.kind = :kind")
                + (round == null ? "" : " and b.round_id = :round")
                + (file == null ? "" : " and b.import_id = :file");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (kind != null) {
            parameters.put("kind", kind);
        }
        if (round != null) {
            parameters.put("round", round);
        }
        if (file != null) {
            parameters.put("file", file);
        }
        return parameters;
    }
}
