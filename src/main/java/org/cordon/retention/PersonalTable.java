package org.cordon.retention;

import java.util.List;

/**
 * What one table holds about people, and what becomes of it.
 *
 * @param by SQL for which of its rows are about them, with {@code :people}, {@code :numbers}, {@code :cases},
 *     {@code :questions},
 *     {@code :changes} or {@code :results}
 * @param blanked what its columns are set to; the rows are deleted where this is empty
 */
record PersonalTable(String table, String by, List<String> blanked) {

    /** The SQL that does it. */
    String sql() {
        return blanked.isEmpty()
                ? "delete from cordon.%s where %s".formatted(table, by)
                : "update cordon.%s set %s where %s".formatted(table, String.join(", ", blanked), by);
    }

    static PersonalTable deleted(String table, String by) {
        return new PersonalTable(table, by, List.of());
    }

    static PersonalTable blanked(String table, String by, String... assignments) {
        return new PersonalTable(table, by, List.of(assignments));
    }
}
