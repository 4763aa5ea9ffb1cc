package org.cordon.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.control.merging.KeyPersonMerges;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What happened to a person, oldest first. */
@Service
public class Timeline {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final KeyPersonMerges merges;
    private final CoerciveSteps coercive;

    Timeline(JdbcClient jdbc, Visibility visibility, KeyPersonMerges merges, CoerciveSteps coercive) {
        this.coercive = coercive;
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.merges = merges;
    }

    /**
     * Every step of the key person or case, and of the duplicates who were merged into them; coercive changes among them.
     *
     * @throws org.cordon.platform.errors.NotFound {@code person.unknown}
     */
    public List<TimelineEntry> of(String number) {
        visibility.require(number);
        List<TimelineEntry> entries = read(number);
        if (entries.isEmpty() && !isKnown(number)) {
            throw Visibility.unknown(number);
        }
        return entries;
    }

    /** Those who see all units may ask for any number. */
    private boolean isKnown(String number) {
        return jdbc.sql("select count(*) from cordon.control_status where number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<TimelineEntry> read(String number) {
        List<String> numbers = List.copyOf(merges.numbersBehind(number));
        return coercive.among(steps(numbers), numbers);
    }

    private List<TimelineEntry> steps(List<String> numbers) {
        return jdbc.sql("""
                        select number, process_definition_key, activity_id, status, unit_code, end_reason, due_at, entered_at,
                               left_at
                        from cordon.control_step
                        where number in (:numbers) and activity_instance_id not like 'wait:%'
                        order by sequence""")
                .param("numbers", numbers)
                .query((row, index) -> entry(row))
                .list();
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        return new TimelineEntry(
                row.getString("number"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                instant(row, "left_at"),
                ControlStatus.valueOf(row.getString("status")),
                row.getString("process_definition_key") + "/" + row.getString("activity_id"),
                row.getString("unit_code"),
                instant(row, "due_at"),
                row.getString("end_reason"));
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
