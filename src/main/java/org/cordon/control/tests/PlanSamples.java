package org.cordon.control.tests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The samples that test plans had taken. */
@Repository
class PlanSamples {

    private final JdbcClient jdbc;
    private final CurrentStaff staff;
    private final Clock clock;

    PlanSamples(JdbcClient jdbc, CurrentStaff staff, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    void add(PlanSample sample) {
        jdbc.sql("""
                        insert into cordon.plan_sample
                            (number, sample_number, tube_number, pool_size, taken_at, due_back_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        sample.number(),
                        sample.sampleNumber(),
                        sample.tubeNumber(),
                        sample.poolSize(),
                        at(sample.takenAt()),
                        at(sample.dueBackAt()),
                        staff.find().map(user -> user.userId()).orElse(null))
                .update();
    }

    boolean contains(String number, String sampleNumber) {
        return jdbc.sql("select count(*) from cordon.plan_sample where number = ? and sample_number = ?")
                        .params(number, sampleNumber)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Every sample that was not given up, whether or not its result is back, in order of taking. */
    List<PlanSample> of(String number) {
        return jdbc.sql("""
                        select * from cordon.plan_sample
                        where number = ? and given_up_at is null order by taken_at, sample_number""").param(number).query(PlanSamples::sample).list();
    }

    void expect(PlanSample sample, Instant dueBackAt) {
        jdbc.sql("update cordon.plan_sample set due_back_at = ? where number = ? and sample_number = ?")
                .params(at(dueBackAt), sample.number(), sample.sampleNumber())
                .update();
    }

    void giveUp(PlanSample sample) {
        jdbc.sql("update cordon.plan_sample set given_up_at = ? where number = ? and sample_number = ?")
                .params(OffsetDateTime.now(clock), sample.number(), sample.sampleNumber())
                .update();
    }

    private OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, clock.getZone());
    }

    private static PlanSample sample(ResultSet row, int index) throws SQLException {
        return new PlanSample(
                row.getString("number"),
                row.getString("sample_number"),
                row.getString("tube_number"),
                row.getInt("pool_size"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_back_at", OffsetDateTime.class).toInstant());
    }
}
