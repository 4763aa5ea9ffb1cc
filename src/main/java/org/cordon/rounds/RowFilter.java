package org.cordon.rounds;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which rows of a round; whatever is null does not matter. */
public record RowFilter(
        @Nullable String town,
        @Nullable String community,
        @Nullable String grid,
        @Nullable RowState state,
        @Nullable Long resident) {

    /** Values by column. */
    Map<String, Object> columns() {
        Map<String, Object> columns = new TreeMap<>();
        put(columns, "town_code", town);
        put(columns, "community_code", community);
        put(columns, "grid_code", grid);
        put(columns, "state", state == null ? null : state.name());
        put(columns, "resident_id", resident);
        return columns;
    }

    private static void put(Map<String, Object> columns, String column, @Nullable Object value) {
        if (value != null) {
            columns.put(column, value);
        }
    }
}
