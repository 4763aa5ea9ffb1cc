package org.cordon.control.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was tried to find each person; nothing of it is ever taken back. */
@Repository
class SearchAttempts {

    private final JdbcClient jdbc;
    private final CurrentStaff staff;
    private final Clock clock;

    SearchAttempts(JdbcClient jdbc, CurrentStaff staff, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    void add(VerificationAttempt attempt, String outcome) {
        jdbc.sql("""
                        insert into cordon.search_attempt (number, search, step, outcome, made_at, made_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        attempt.number(),
                        attempt.search(),
                        attempt.step().name(),
                        outcome,
                        OffsetDateTime.now(clock),
                        staff.find().map(user -> user.userId()).orElse(null))
                .update();
    }

    /** How often this search has got that answer on the phone. */
    int calls(String search, String outcome) {
        return jdbc.sql("select count(*) from cordon.search_attempt where search = ? and step = ? and outcome = ?")
                .params(search, SearchStep.CALL.name(), outcome)
                .query(Integer.class)
                .single();
    }

    /** Oldest first. */
    List<SearchAttempt> of(String number) {
        return jdbc.sql(
                        "select step, outcome, made_at, made_by from cordon.search_attempt where number = ? order by id")
                .param(number)
                .query((row, index) -> attempt(row))
                .list();
    }

    private static SearchAttempt attempt(ResultSet row) throws SQLException {
        return new SearchAttempt(
                SearchStep.valueOf(row.getString("step")),
                row.getString("outcome"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"));
    }
}
