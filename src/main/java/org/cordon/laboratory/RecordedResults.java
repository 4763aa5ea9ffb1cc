package org.cordon.laboratory;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cordon.laboratory.TestResult.Assignment;
import org.cordon.laboratory.TestResult.Match;
import org.cordon.laboratory.TestResult.Reading;
import org.cordon.platform.data.BulkLoad;
import org.cordon.platform.data.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All results: one a sample. */
@Repository
class RecordedResults {

    private static final String SELECT = "select * from cordon.test_result ";
    private static final int CLUES = 3;

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

    /** Those of the numbers of which anything is known, at whichever laboratory. */
    List<String> known(Collection<String> sampleNumbers) {
        return jdbc.sql("select sample_number from cordon.test_result where sample_number = any(:numbers)")
                .param("numbers", SqlArrays.texts(sampleNumbers))
                .query(String.class)
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
                        + " where tube_number = any(:tubes) and person_id is not null")
                .param("tubes", SqlArrays.texts(tubeNumbers))
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
                            select id from cordon.test_result where clue_1 = any(:clues)
                            union select id from cordon.test_result where clue_2 = any(:clues)
                            union select id from cordon.test_result where clue_3 = any(:clues)
                            union select r.id from cordon.sample s
                                join cordon.test_result r on r.sample_number = s.sample_number
                                where s.person_id = :person) concerned on concerned.id = t.id
                        order by t.id""")
                .param("clues", SqlArrays.texts(clues))
                .param("person", personId)
                .query(ResultRows::result)
                .list();
    }

    long insert(TestResult result, Set<String> clues) {
        Map<String, @Nullable Object> values = withKey(result, clues);
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into cordon.test_result (" + String.join(", ", values.keySet()) + ") values (:"
                        + String.join(", :", values.keySet()) + ")")
                .params(values)
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /** Adds many at once, each with its clues; their ids. */
    Map<SampleKey, Long> insertAll(Map<TestResult, Set<String>> added) {
        List<String> columns = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>(added.size());
        for (Map.Entry<TestResult, Set<String>> result : added.entrySet()) {
            Map<String, @Nullable Object> values = withKey(result.getKey(), result.getValue());
            rows.add(values.values().stream().map(RecordedResults::plain).toArray());
            columns = List.copyOf(values.keySet());
        }
        bulk.load("cordon.test_result", columns, rows);
        return ids(added.keySet());
    }

    private Map<SampleKey, Long> ids(Collection<TestResult> added) {
        List<String> numbers =
                added.stream().map(result -> result.key().sampleNumber()).toList();
        Map<SampleKey, Long> ids = new HashMap<>();
        jdbc.sql("select id, laboratory, sample_number from cordon.test_result where sample_number = any(:numbers)")
                .param("numbers", SqlArrays.texts(numbers))
                .query(row -> {
                    ids.put(ResultRows.key(row), row.getLong("id"));
                });
        return ids;
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

    void replaceClues(long id, Set<String> clues) {
        jdbc.sql("update cordon.test_result set clue_1 = :clue_1, clue_2 = :clue_2, clue_3 = :clue_3 where id = :id")
                .params(columns(clues))
                .param("id", id)
                .update();
    }

    /** Column by column: a report has a document, a name with a phone and what its source calls somebody, at most. */
    private static Map<String, @Nullable Object> columns(Set<String> clues) {
        List<String> sorted = clues.stream().sorted().toList();
        if (sorted.size() > CLUES) {
            throw new IllegalArgumentException("A report cannot have " + sorted.size() + " clues");
        }
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (int i = 0; i < CLUES; i++) {
            columns.put("clue_" + (i + 1), i < sorted.size() ? sorted.get(i) : null);
        }
        return columns;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof SqlParameterValue typed ? typed.getValue() : value;
    }

    private Map<String, @Nullable Object> withKey(TestResult result, Set<String> clues) {
        Map<String, @Nullable Object> values = values(result);
        values.putAll(columns(clues));
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
