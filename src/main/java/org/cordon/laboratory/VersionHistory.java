package org.cordon.laboratory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.laboratory.TestResult.Reading;
import org.cordon.persons.PersonDetails;
import org.cordon.platform.crypto.PersonalKey;
import org.cordon.platform.crypto.PersonalKeys;
import org.cordon.platform.crypto.PersonalVault;
import org.cordon.platform.data.BulkLoad;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that the laboratories ever said about each sample; whom they named is sealed. */
@Repository
class VersionHistory {

    private static final List<String> COLUMNS = List.of(
            "test_result_id",
            "fingerprint",
            "tube_number",
            "pool_size",
            "sampled_at",
            "reported_at",
            "method",
            "result",
            "ct_n",
            "ct_orf",
            "place",
            "identity_sealed",
            "identity_mark",
            "received_at",
            "received_from",
            "alone");

    private final JsonMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private final JdbcClient jdbc;
    private final BulkLoad bulk;
    private final PersonalKeys keys;
    private final PersonalVault vault;
    private final Clock clock;

    VersionHistory(JdbcClient jdbc, BulkLoad bulk, PersonalKeys keys, PersonalVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.keys = keys;
        this.vault = vault;
        this.clock = clock;
    }

    /** Never empty for a result that exists. */
    List<Version> of(long resultId) {
        return jdbc.sql("select * from cordon.test_result_version where test_result_id = ? order by id")
                .param(resultId)
                .query(this::version)
                .list();
    }

    void add(long resultId, Version version, @Nullable String receivedFrom) {
        addAll(Map.of(resultId, version), receivedFrom);
    }

    /** Adds many at once, by the ids of their results. */
    void addAll(Map<Long, Version> versions, @Nullable String receivedFrom) {
        Map<String, PersonalKey> personal = keys.ofAll(versions.entrySet().stream()
                .map(added -> subject(added.getKey(), added.getValue()))
                .collect(Collectors.toSet()));
        OffsetDateTime now = OffsetDateTime.now(clock);
        bulk.load(
                "cordon.test_result_version",
                COLUMNS,
                versions.entrySet().stream()
                        .map(added -> row(added.getKey(), added.getValue(), personal, receivedFrom, now))
                        .toList());
    }

    private @Nullable Object[] row(
            long resultId,
            Version version,
            Map<String, PersonalKey> personal,
            @Nullable String receivedFrom,
            OffsetDateTime now) {
        Reading reading = version.reading();
        PersonalKey key = Objects.requireNonNull(personal.get(subject(resultId, version)));
        return new @Nullable Object[] {
            resultId,
            version.fingerprint(),
            reading.tubeNumber(),
            reading.poolSize(),
            at(reading.sampledAt()),
            at(reading.reportedAt()),
            version.method(),
            reading.result().name(),
            version.ctN(),
            version.ctOrf(),
            reading.place(),
            sealed(key, version.identity()),
            version.identityMark(),
            now,
            receivedFrom,
            version.alone()
        };
    }

    /** What one person said before, the laboratory says too. */
    void confirm(long resultId, Version version) {
        jdbc.sql("update cordon.test_result_version set alone = false where test_result_id = ? and fingerprint = ?")
                .params(resultId, version.fingerprint())
                .update();
    }

    private Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                ResultRows.reading(row),
                row.getString("method"),
                cycles(row, "ct_n"),
                cycles(row, "ct_orf"),
                opened(row.getBytes("identity_sealed")),
                row.getString("identity_mark"),
                row.getString("fingerprint"),
                row.getBoolean("alone"));
    }

    private static @Nullable BigDecimal cycles(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    /** Reports that name somebody by the same clues share a key; nobody can tell from it whom they name. */
    private static String subject(long resultId, Version version) {
        String mark = version.identityMark();
        return mark == null ? "result:" + resultId : "named:" + mark;
    }

    private byte[] sealed(PersonalKey key, PersonDetails identity) {
        try {
            return vault.seal(key, json.writeValueAsString(identity));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Whom a result names cannot be written", e);
        }
    }

    /** Nobody where the key is destroyed or missing: what else the version says still counts. */
    private PersonDetails opened(byte[] sealed) {
        Optional<String> text = vault.find(sealed);
        return text.isPresent() ? read(text.get()) : PersonDetails.builder().build();
    }

    private PersonDetails read(String text) {
        try {
            return json.readValue(text, PersonDetails.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Whom a sealed result names cannot be read", e);
        }
    }

    private OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, clock.getZone());
    }
}
