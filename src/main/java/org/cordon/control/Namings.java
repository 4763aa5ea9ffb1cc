package org.cordon.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was named by whom, apart from the links. */
@Repository
public class Namings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Namings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Naming> of(long personId) {
        return jdbc.sql("select * from cordon.naming where person_id = ? order by origin")
                .param(personId)
                .query((row, index) -> naming(row))
                .list();
    }

    public void put(Naming naming) {
        jdbc.sql("delete from cordon.naming where person_id = ? and origin = ?")
                .params(naming.personId(), naming.origin())
                .update();
        jdbc.sql("""
                        insert into cordon.naming (person_id, origin, category, exposure_date, named_at)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        naming.personId(),
                        naming.origin(),
                        naming.category().name(),
                        naming.exposureDate(),
                        OffsetDateTime.ofInstant(naming.namedAt(), clock.getZone()))
                .update();
    }

    private static Naming naming(ResultSet row) throws SQLException {
        return new Naming(
                row.getLong("person_id"),
                row.getString("origin"),
                KeyPersonCategory.valueOf(row.getString("category")),
                row.getObject("exposure_date", LocalDate.class),
                row.getObject("named_at", OffsetDateTime.class).toInstant());
    }
}
