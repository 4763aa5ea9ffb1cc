package org.cordon.laboratory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.cordon.platform.data.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All samples that our own staff took. */
@Repository
class TakenSamples {

    private static final String UNKNOWN_LABORATORY = "";

    private final JdbcClient jdbc;
    private final Clock clock;

    TakenSamples(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(TakenSample sample) {
        jdbc.sql("""
                        insert into cordon.sample (sample_number, laboratory, person_id, tube_number, taken_at)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        sample.sampleNumber(),
                        sample.laboratory() == null ? UNKNOWN_LABORATORY : sample.laboratory(),
                        sample.personId(),
                        sample.tubeNumber(),
                        OffsetDateTime.ofInstant(sample.takenAt(), clock.getZone()))
                .update();
    }

    List<TakenSample> numbered(String sampleNumber) {
        return jdbc.sql("select * from cordon.sample where sample_number = ? order by id")
                .param(sampleNumber)
                .query(TakenSamples::sample)
                .list();
    }

    /** Those of the numbers that samples of ours have. */
    List<String> known(Collection<String> sampleNumbers) {
        return jdbc.sql("select distinct sample_number from cordon.sample where sample_number = any(:numbers)")
                .param("numbers", SqlArrays.texts(sampleNumbers))
                .query(String.class)
                .list();
    }

    /** Those of the tubes that samples of ours are in. */
    List<String> knownTubes(Collection<String> tubeNumbers) {
        return jdbc.sql("select distinct tube_number from cordon.sample where tube_number = any(:tubes)")
                .param("tubes", SqlArrays.texts(tubeNumbers))
                .query(String.class)
                .list();
    }

    List<TakenSample> inTube(String tubeNumber) {
        return jdbc.sql("select * from cordon.sample where tube_number = ? order by id")
                .param(tubeNumber)
                .query(TakenSamples::sample)
                .list();
    }

    /** Samples of these people in a tube, about which no laboratory has said anything under their own number. */
    List<TakenSample> knownByTubeOnly(Collection<Long> personIds) {
        return jdbc.sql("""
                        select * from cordon.sample
                        where person_id in (:people) and tube_number is not null and not exists (
                            select 1 from cordon.test_result result
                            where result.sample_number = sample.sample_number
                              and (sample.laboratory = '' or result.laboratory = sample.laboratory))
                        order by id""")
                .param("people", personIds)
                .query(TakenSamples::sample)
                .list();
    }

    private static TakenSample sample(ResultSet row, int number) throws SQLException {
        String laboratory = row.getString("laboratory");
        return new TakenSample(
                row.getString("sample_number"),
                laboratory.equals(UNKNOWN_LABORATORY) ? null : laboratory,
                row.getLong("person_id"),
                row.getString("tube_number"),
                ResultRows.instant(row, "taken_at"));
    }
}
