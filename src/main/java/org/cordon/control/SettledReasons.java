package org.cordon.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was dealt with for each person, by origin. */
@Repository
class SettledReasons {

    private final JdbcClient jdbc;
    private final Clock clock;

    SettledReasons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<String, SettledReason> of(long personId) {
        return jdbc
                .sql("select * from cordon.settled_reason where person_id = ?")
                .param(personId)
                .query((row, index) -> settled(row))
                .list()
                .stream()
                .collect(Collectors.toMap(SettledReason::origin, settled -> settled));
    }

    void settle(long personId, List<Reason> reasons, boolean ruledOut) {
        reasons.forEach(reason -> put(personId, SettledReason.of(reason, ruledOut, LocalDate.now(clock))));
    }

    private void put(long personId, SettledReason settled) {
        jdbc.sql("delete from cordon.settled_reason where person_id = ? and origin = ?")
                .params(personId, settled.origin())
                .update();
        jdbc.sql("""
                        insert into cordon.settled_reason
                            (person_id, origin, category, exposure_date, ruled_out, settled_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        personId,
                        settled.origin(),
                        settled.category().name(),
                        settled.exposure(),
                        settled.ruledOut(),
                        OffsetDateTime.now(clock))
                .update();
    }

    private SettledReason settled(ResultSet row) throws SQLException {
        return new SettledReason(
                row.getString("origin"),
                KeyPersonCategory.valueOf(row.getString("category")),
                row.getObject("exposure_date", LocalDate.class),
                row.getBoolean("ruled_out"),
                LocalDate.ofInstant(
                        row.getObject("settled_at", OffsetDateTime.class).toInstant(), clock.getZone()));
    }
}
