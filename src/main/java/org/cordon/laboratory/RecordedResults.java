package org.cordon.laboratory;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cordon.laboratory.TestResult.Assignment;
import org.cordon.laboratory.TestResult.Match;
import org.cordon.laboratory.TestResult.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All results: one a sample. */
@Repository
class RecordedResults {

    private static final String SELECT = "select * from cordon.test_result ";

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordedResults(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<TestResult> find(SampleKey key) {
        return jdbc.sql(SELECT + "where laboratory = ? and sample_number = ?")
                .params(key.laboratory(), key.sampleNumber())
                .query(ResultRows::result)
                .optional();
    }

    List<TestResult> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where id in (:ids) order by id")
                        .param("ids", ids)
                        .query(ResultRows::result)
                        .list();
    }

    /** Those in this state after the one with this id. */
    List<TestResult> page(MatchState state, long after, int limit) {
        return jdbc.sql(SELECT + "where state = ? and id > ? order by id fetch first ? rows only")
                .params(state.name(), after, limit)
                .query(ResultRows::result)
                .list();
    }

    List<TestResult> numbered(String sampleNumber) {
        return jdbc.sql(SELECT + "where sample_number = ? order by id")
                .param(sampleNumber)
                .query(ResultRows::result)
                .list();
    }

    List<TestResult> inTube(String tubeNumber) {
        return jdbc.sql(SELECT + "where tube_number = ? order by id")
                .param(tubeNumber)
                .query(ResultRows::result)
                .list();
    }

    /** Those that name somebody by one of these clues, and those of samples that were taken from this person. */
    List<TestResult> concerning(long personId, Collection<String> clues) {
        return jdbc.sql(SELECT + """
                        where id in (select test_result_id from cordon.test_result_clue where clue in (:clues))
                           or sample_number in (select sample_number from cordon.sample where person_id = :person)
                        order by id""")
                .param("clues", clues.isEmpty() ? List.of("") : clues)
                .param("person", personId)
                .query(ResultRows::result)
                .list();
    }

    long insert(TestResult result) {
        Map<String, @Nullable Object> values = values(result);
        values.put("laboratory", result.key().laboratory());
        values.put("sample_number", result.key().sampleNumber());
        values.put("received_at", OffsetDateTime.now(clock));
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into cordon.test_result (" + String.join(", ", values.keySet()) + ") values (:"
                        + String.join(", :", values.keySet()) + ")")
                .params(values)
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    void update(TestResult result) {
        Map<String, @Nullable Object> values = values(result);
        String assignments = String.join(
                ", ",
                values.keySet().stream().map(column -> column + " = :" + column).toList());
        jdbc.sql("update cordon.test_result set " + assignments + " where id = :id")
                .params(values)
                .param("id", result.id())
                .update();
    }

    void replaceClues(long id, Collection<String> clues) {
        jdbc.sql("delete from cordon.test_result_clue where test_result_id = ?")
                .param(id)
                .update();
        clues.forEach(clue -> jdbc.sql("insert into cordon.test_result_clue (clue, test_result_id) values (?, ?)")
                .params(clue, id)
                .update());
    }

    private Map<String, @Nullable Object> values(TestResult result) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        put(values, result.current());
        put(values, result.match());
        put(values, result.assignment());
        values.put("identity_mark", result.identityMark());
        values.put("changed_at", OffsetDateTime.now(clock));
        return values;
    }

    private void put(Map<String, @Nullable Object> values, Reading current) {
        values.put("tube_number", current.tubeNumber());
        values.put("pool_size", current.poolSize());
        values.put("sampled_at", at(current.sampledAt()));
        values.put("reported_at", at(current.reportedAt()));
        values.put("result", current.result().name());
        values.put("place", current.place());
    }

    private static void put(Map<String, @Nullable Object> values, Match match) {
        Doubt doubt = match.doubt();
        values.put("state", match.state().name());
        values.put("doubt", doubt == null ? null : doubt.name());
        values.put("person_id", new SqlParameterValue(Types.BIGINT, match.personId()));
    }

    private void put(Map<String, @Nullable Object> values, @Nullable Assignment given) {
        values.put("assigned_person_id", new SqlParameterValue(Types.BIGINT, given == null ? null : given.personId()));
        values.put("assigned_mark", given == null ? null : given.identityMark());
        values.put("assigned_by", given == null ? null : given.assignedBy());
        values.put(
                "assigned_at",
                new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, given == null ? null : at(given.assignedAt())));
    }

    private OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, clock.getZone());
    }
}
