package org.cordon.laboratory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cordon.laboratory.TestResult.Reading;
import org.cordon.persons.PersonDetails;
import org.cordon.platform.crypto.PersonalVault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that the laboratories ever said about each sample; whom they named is sealed. */
@Repository
class VersionHistory {

    private final JsonMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private final JdbcClient jdbc;
    private final PersonalVault vault;
    private final Clock clock;

    VersionHistory(JdbcClient jdbc, PersonalVault vault, Clock clock) {
        this.jdbc = jdbc;
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
        Reading reading = version.reading();
        jdbc.sql("""
                        insert into cordon.test_result_version
                            (test_result_id, fingerprint, tube_number, pool_size, sampled_at, reported_at, method,
                             result, ct_n, ct_orf, place, identity_sealed, identity_mark, received_at, received_from,
                             alone)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        resultId,
                        version.fingerprint(),
                        reading.tubeNumber(),
                        reading.poolSize(),
                        at(reading.sampledAt()),
                        at(reading.reportedAt()),
                        version.method(),
                        reading.result().name(),
                        new SqlParameterValue(Types.NUMERIC, version.ctN()),
                        new SqlParameterValue(Types.NUMERIC, version.ctOrf()),
                        reading.place(),
                        sealed(subject(resultId, version), version.identity()),
                        version.identityMark(),
                        OffsetDateTime.now(clock),
                        receivedFrom,
                        version.alone())
                .update();
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

    private byte[] sealed(String subject, PersonDetails identity) {
        try {
            return vault.seal(subject, json.writeValueAsString(identity));
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
