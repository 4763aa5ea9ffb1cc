package org.cordon.pushes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Rows that files brought: the tables {@code cordon.push_entry} and {@code cordon.push_line}, beside {@code push_row}. */
@Repository
class EntryRows {

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row of somebody who is on the list of this day. */
    Optional<Long> find(String kind, long personId, LocalDate eventDate) {
        return jdbc.sql("select row_id from cordon.push_entry where kind = ? and person_id = ? and event_date = ?")
                .params(kind, personId, eventDate)
                .query(Long.class)
                .optional();
    }

    /**
     * Puts somebody on the list, and returns the id of the row.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another file has just done so
     */
    long add(NewEntry entry, long batchId, long personId, @Nullable Long residentId, Instant now, Instant dueAt) {
        String area = Objects.requireNonNull(entry.person().areaCode());
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cordon.push_row (batch_id, kind, line_no, resident_id, person_id, town_code,
                            community_code, grid_code, state, pending, due_at, pushed_at)
                        values (:batch, :kind, :line, :resident, :person, :town, :community, :grid, 'OPEN', true, :due,
                            :now)
                        """)
                .param("batch", batchId)
                .param("kind", entry.kind())
                .param("line", entry.line())
                .param("resident", residentId)
                .param("person", personId)
                .param("town", FileRows.town(area))
                .param("community", area.length() > FileRows.TOWN_DIGITS ? area : "")
                .param("grid", entry.gridCode() == null ? "" : entry.gridCode())
                .param("due", dueAt.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        long row = Objects.requireNonNull(key.getKeyAs(Long.class));
        jdbc.sql("insert into cordon.push_entry (kind, person_id, event_date, row_id) values (?, ?, ?, ?)")
                .params(entry.kind(), personId, entry.eventDate(), row)
                .update();
        return row;
    }

    /** Notes which line said so. */
    void note(NewEntry entry, long rowId) {
        jdbc.sql("insert into cordon.push_line (import_id, line_no, row_id) values (?, ?, ?)")
                .params(entry.importId(), entry.line(), rowId)
                .update();
    }

    /** The day for which somebody is on a list; nothing for rows of rounds. */
    Optional<LocalDate> eventDate(long rowId) {
        return jdbc.sql("select event_date from cordon.push_entry where row_id = ?")
                .param(rowId)
                .query(LocalDate.class)
                .optional();
    }
}
