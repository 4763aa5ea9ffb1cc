package org.cordon.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which lists and systems named a person, each with what it said; the plan follows the gravest of them. */
@Repository
class Pushes {

    private final JdbcClient jdbc;
    private final Clock clock;

    Pushes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what the source says; false if it has no name, or said the same before. */
    boolean add(ListRequest request) {
        if (request.source() == null || isKnown(request)) {
            return false;
        }
        jdbc.sql("""
                        insert into cordon.push (person_id, source, category, exposure_date, pushed_at)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        request.personId(),
                        request.source(),
                        request.category().name(),
                        request.lastExposureDate(),
                        OffsetDateTime.now(clock))
                .update();
        return true;
    }

    /** Oldest first. */
    List<ControlSource> of(long personId) {
        return jdbc.sql("select * from cordon.push where person_id = ? order by id")
                .param(personId)
                .query((row, index) -> source(row))
                .list();
    }

    private boolean isKnown(ListRequest request) {
        return of(request.personId()).stream()
                .anyMatch(known -> known.name().equals(request.source())
                        && known.category() == request.category()
                        && Objects.equals(known.exposureDate(), request.lastExposureDate()));
    }

    private static ControlSource source(ResultSet row) throws SQLException {
        return new ControlSource(
                row.getString("source"),
                KeyPersonCategory.valueOf(row.getString("category")),
                row.getObject("exposure_date", LocalDate.class),
                row.getObject("pushed_at", OffsetDateTime.class).toInstant());
    }
}
