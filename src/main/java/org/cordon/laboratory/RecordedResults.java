package org.cordon.laboratory;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.laboratory.TestResult.Assignment;
import org.cordon.laboratory.TestResult.Match;
import org.cordon.laboratory.TestResult.Reading;
import org.cordon.platform.data.BulkLoad;
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
    private final BulkLoad bulk;
    private final Clock clock;

    RecordedResults(JdbcClient jdbc, BulkLoad bulk, Clock clock) {
        this.jdbc = jdbc;
        this.bulk = bulk;
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

    /** Whatever is known of these samples, at whichever laboratory. */
    List<TestResult> numbered(Collection<String> sampleNumbers) {
        return jdbc.sql(SELECT + "where sample_number in (:numbers)")
                .param("numbers", sampleNumbers)
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

    /** Those of the tubes of which a result is about somebody. */
    List<String> tubesOfPeople(Collection<String> tubeNumbers) {
        return jdbc.sql("select distinct tube_number from cordon.test_result"
                        + " where tube_number in (:tubes) and person_id is not null")
                .param("tubes", tubeNumbers)
                .query(String.class)
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
        return jdbc.sql("""
                        select t.* from cordon.test_result t join (
                            select c.test_result_id as id from cordon.test_result_clue c where c.clue in (:clues)
                            union select r.id from cordon.sample s
                                join cordon.test_result r on r.sample_number = s.sample_number
                                where s.person_id = :person) concerned on concerned.id = t.id
                        order by t.id""")
                .param("clues", clues.isEmpty() ? List.of("") : clues)
                .param("person", personId)
                .query(ResultRows::result)
                .list();
    }

    long insert(TestResult result) {
        Map<String, @Nullable Object> values = withKey(result);
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into cordon.test_result (" + String.join(", ", values.keySet()) + ") values (:"
                        + String.join(", :", values.keySet()) + ")")
                .params(values)
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /** Adds many at once; their ids. */
    Map<SampleKey, Long> insertAll(List<TestResult> added) {
        List<String> columns = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>(added.size());
        for (TestResult result : added) {
            Map<String, @Nullable Object> values = withKey(result);
            rows.add(values.values().stream().map(RecordedResults::plain).toArray());
            columns = List.copyOf(values.keySet());
        }
        bulk.load("cordon.test_result", columns, rows);
        return numbered(added.stream()
                        .map(result -> result.key().sampleNumber())
                        .toList())
                .stream()
                .collect(Collectors.toMap(TestResult::key, TestResult::id));
    }

    void addClues(Map<Long, Set<String>> clues) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        clues.forEach((id, some) -> some.forEach(clue -> rows.add(new Object[] {clue, id})));
        bulk.load("cordon.test_result_clue", List.of("clue", "test_result_id"), rows);
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

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof SqlParameterValue typed ? typed.getValue() : value;
    }

    private Map<String, @Nullable Object> withKey(TestResult result) {
        Map<String, @Nullable Object> values = values(result);
        values.put("laboratory", result.key().laboratory());
        values.put("sample_number", result.key().sampleNumber());
        values.put("received_at", OffsetDateTime.now(clock));
        return values;
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
