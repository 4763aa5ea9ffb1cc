package org.cordon.control.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was charged with the search for each person, and when. */
@Repository
class SearchCharges {

    private final JdbcClient jdbc;
    private final CurrentStaff staff;
    private final Clock clock;

    SearchCharges(JdbcClient jdbc, CurrentStaff staff, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    void add(String number, String charged) {
        jdbc.sql("insert into cordon.search_charge (number, charged, charged_at, charged_by) values (?, ?, ?, ?)")
                .params(
                        number,
                        charged,
                        OffsetDateTime.now(clock),
                        staff.find().map(user -> user.userId()).orElse(null))
                .update();
    }

    /** Who is charged now. */
    Optional<SearchCharge> latest(String number) {
        return jdbc.sql("""
                        select charged, charged_at, charged_by from cordon.search_charge
                        where number = ? order by id desc fetch first 1 row only""").param(number).query((row, index) -> charge(row)).optional();
    }

    private static SearchCharge charge(ResultSet row) throws SQLException {
        return new SearchCharge(
                row.getString("charged"),
                row.getObject("charged_at", OffsetDateTime.class).toInstant(),
                row.getString("charged_by"));
    }
}
