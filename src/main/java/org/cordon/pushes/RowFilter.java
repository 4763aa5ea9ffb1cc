package org.cordon.pushes;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which rows; whatever is null does not matter. A filter that names neither a list nor somebody finds what is pending.
 *
 * @param community empty for rows whose community nobody has told
 * @param pending whether somebody still has to go there
 * @param file an import that named them
 * @param line of that file
 * @param dueBefore due before this moment
 * @param upTo no row whose id is higher: none that came since somebody looked
 * @param alarm nobody claims or answers them, and at least this level was told
 */
public record RowFilter(
        @Nullable String kind,
        @Nullable Long batch,
        @Nullable Long round,
        @Nullable UUID file,
        @Nullable Long line,
        @Nullable String town,
        @Nullable String community,
        @Nullable String grid,
        @Nullable String state,
        @Nullable Boolean pending,
        @Nullable Long resident,
        @Nullable String claimedBy,
        @Nullable Instant dueBefore,
        @Nullable Integer alarm,
        @Nullable Long upTo) {

    private static final String FILE = " and w.id in (select row_id from cordon.push_line where import_id = :file";

    private static final String TOLD =
            " and (w.late_alarm >= :alarm or w.claim_level is null and w.unclaimed_alarm >= :alarm)";

    /** Whether the rows of one list, one person or what is pending are meant: each of them has an index. */
    public boolean isNarrow() {
        return batch != null || round != null || file != null || resident != null || Boolean.TRUE.equals(pending);
    }

    /** Conditions on {@code cordon.push_row w}, each beginning with {@code and}. */
    String conditions() {
        String equal = columns().keySet().stream()
                .map(column -> " and w." + column + " = :" + column)
                .collect(Collectors.joining());
        return equal
                + (file == null ? "" : FILE + (line == null ? ")" : " and line_no = :line)"))
                + (dueBefore == null ? "" : " and w.due_at < :dueBefore")
                + (alarm == null ? "" : TOLD)
                + (upTo == null ? "" : " and w.id <= :upTo");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = columns();
        put(parameters, "file", file);
        put(parameters, "line", line);
        put(parameters, "alarm", alarm);
        put(parameters, "upTo", upTo);
        Instant before = dueBefore;
        put(parameters, "dueBefore", before == null ? null : OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
        return parameters;
    }

    private Map<String, Object> columns() {
        Map<String, Object> columns = new TreeMap<>();
        put(columns, "kind", kind);
        put(columns, "batch_id", batch);
        put(columns, "round_id", round);
        put(columns, "town_code", town);
        put(columns, "community_code", community);
        put(columns, "grid_code", grid);
        put(columns, "state", state);
        put(columns, "pending", pending);
        put(columns, "resident_id", resident);
        put(columns, "claimed_by", claimedBy);
        return columns;
    }

    private static void put(Map<String, Object> columns, String column, @Nullable Object value) {
        if (value != null) {
            columns.put(column, value);
        }
    }
}
