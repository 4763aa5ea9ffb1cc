package org.cordon.board.web.bulk;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.cordon.platform.tasks.BulkKind;
import org.cordon.platform.tasks.BulkTask;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks somebody wants to see, as the page's address says it; empty fields do not matter.
 *
 * @param community a division code; people of its parts fit too
 */
record BulkQuery(
        @Nullable @Size(max = 200) String kind,
        @Nullable @Size(max = 20) String unit,
        @Nullable @Size(max = 20) String community,
        @Nullable Boolean late) {

    /** The kind that is asked for, or the one of which there is most; empty if there is none left of it. */
    Optional<BulkKind> kindIn(List<BulkKind> kinds) {
        return kinds.stream()
                .filter(one -> isEmpty(kind) || one.code().equals(kind))
                .findFirst();
    }

    boolean isLate() {
        return Boolean.TRUE.equals(late);
    }

    /** @param area where the person is, empty if nobody knows */
    boolean fits(BulkTask task, String area) {
        return (isEmpty(unit) || String.valueOf(unit).equals(task.unit()))
                && (isEmpty(community) || area.startsWith(String.valueOf(community)));
    }

    private static boolean isEmpty(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
