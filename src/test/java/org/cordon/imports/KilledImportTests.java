package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.areas.AreaRegistration;
import org.cordon.imports.ImportClient.Answer;
import org.cordon.imports.ImportStep.Part;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.persons.SomePeople;
import org.cordon.testing.OnPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever step of an import a node dies at, every row is taken once. A node dies here by an error that nothing catches; that
 * whole processes are killed is the profile {@code kills}, see docs/testing.md.
 */
@OnPostgres
class KilledImportTests {

    private static final String SEVERAL_PIECES = "x".repeat(3_000);

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    AreaRegistration areas;

    @Autowired
    PersonRegistration people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ImportWorker worker;

    @Autowired
    ImportCleaning cleaning;

    private final SomePeople some = new SomePeople();
    private final String key = some.word();
    private ImportClient cdc;

    @BeforeEach
    void prepare() {
        ImportStaffAccounts.create(identity, "importCdc", "cdcInvestigators");
        RegisterLines.found(areas);
        jdbc.sql("create table if not exists cordon.import_trial (word varchar(200))")
                .update();
        jdbc.sql("delete from cordon.import_trial").update();
        jdbc.sql("delete from cordon.resident_match").update();
        jdbc.sql("delete from cordon.resident").update();
        cdc = new ImportClient(port, "importCdc").with("Idempotency-Key", key);
    }

    @AfterEach
    void disarm() {
        DeadlySteps.NEXT.set(null);
    }

    static Stream<ImportStep> stepsOfRowsAndLinks() {
        return ImportStep.of(Part.UPLOAD, Part.CLAIM, Part.ROWS, Part.LINKS, Part.END);
    }

    @ParameterizedTest
    @MethodSource("stepsOfRowsAndLinks")
    void takesAndLinksEveryRowOnce(ImportStep step) {
        String note = step.isOfUpload() ? SEVERAL_PIECES : "";
        String file = IntStream.range(0, 120)
                .mapToObj(i -> "w%d,w%d,%s\n".formatted(i, i + 1, note))
                .collect(Collectors.joining("", "word,links,note\n", "w7,w8," + note + "\nw0,bad,\nshort\n"));

        JsonNode report = killed(step, "trial", file.getBytes(StandardCharsets.UTF_8), "{}");

        assertThat(ResidentImportTests.counts(report)).isEqualTo("COMPLETED 123 = 120 + 0 + 1 + 1 + 1");
        assertThat(report.get("warningCount").asLong()).isEqualTo(1);
        assertThat(column("select word from cordon.import_trial")).hasSize(240).doesNotHaveDuplicates();
    }

    static Stream<ImportStep> stepsOfRows() {
        return ImportStep.of(Part.ROWS);
    }

    @ParameterizedTest
    @MethodSource("stepsOfRows")
    void announcesAPositiveOnce(ImportStep step) {
        String laboratory = "L" + key;
        String number = some.idNumber();
        long person = people.register(
                        PersonDetails.builder().documentNumber(number).build())
                .personId();
        String positive = row(laboratory, 1_001, "positive", number);
        String file = IntStream.range(0, 1_001)
                        .mapToObj(i -> row(laboratory, i, "negative", some.idNumber()))
                        .collect(Collectors.joining("", MassTestGenerator.HEADINGS + "\n", ""))
                + positive
                + positive
                + row(laboratory, 1_002, "perhaps", number);

        JsonNode report = killed(step, "test-results", file.getBytes(StandardCharsets.UTF_8), "{}");

        assertThat(ResidentImportTests.counts(report)).isEqualTo("COMPLETED 1004 = 1002 + 0 + 1 + 0 + 1");
        assertThat(count("test_result where laboratory = '" + laboratory + "'")).isEqualTo(1_002);
        assertThat(count("positive_announcement where person_id = " + person)).isEqualTo(1);
        assertThat(count("positive_case where person_id = " + person)).isEqualTo(1);
    }

    static Stream<ImportStep> stepsOfARegister() {
        return ImportStep.of(Part.REGISTER, Part.END);
    }

    @ParameterizedTest
    @MethodSource("stepsOfARegister")
    void replacesTheRegisterOnce(ImportStep step) {
        RegisterLines before = new RegisterLines().people(100, RegisterLines.COMMUNITY);
        new ImportClient(port, "importCdc").complete("residents", before.file(), "{}");
        RegisterLines file = new RegisterLines();
        before.lines().stream().skip(2).forEach(file::raw);
        String known = before.lines().get(5);
        file.people(5, RegisterLines.OTHER_COMMUNITY)
                .raw(known)
                .raw(known.replace("王小明", "另一个"))
                .line("戊", some.idNumber(), "370299001777", "", "");

        JsonNode report = killed(step, "residents", file.file(), "{\"mode\":\"replacement\"}");

        assertThat(ResidentImportTests.counts(report)).isEqualTo("COMPLETED 106 = 5 + 0 + 1 + 98 + 2");
        assertThat(report.get("preview").get("removed").asLong()).isEqualTo(2);
        assertThat(count("resident where removed_at is null")).isEqualTo(103);
        assertThat(count("resident")).isEqualTo(105);
        assertThat(count("register_version where import_id = '"
                        + report.get("id").asText() + "'"))
                .isEqualTo(1);
    }

    /** The report of a file whose import dies once and goes on. */
    private JsonNode killed(ImportStep step, String kind, byte[] file, String mapping) {
        DeadlySteps.at(step.call());
        Answer sent = cdc.upload(kind, file, mapping);
        if (step.isOfUpload()) {
            assertThat(sent.status()).as("the upload that dies").isEqualTo(500);
            sent = cdc.upload(kind, file, mapping);
        }
        assertThat(sent.status()).isEqualTo(202);
        String id = sent.json().get("id").asText();
        Awaitility.await().atMost(LONGEST).until(() -> DeadlySteps.NEXT.get() == null);
        restart(id);
        JsonNode report = cdc.awaitEnd(id);
        assertThat(column(
                        "select cast(id as varchar(36)) from cordon.import_file where idempotency_key = '" + key + "'"))
                .containsExactly(id);
        assertNothingIsLeft(report);
        return report;
    }

    private void restart(String id) {
        jdbc.sql("update cordon.import_file set claimed_until = null where id = ?")
                .param(UUID.fromString(id))
                .update();
        worker.wake();
    }

    private void assertNothingIsLeft(JsonNode report) {
        String of = "import_row where import_id = '" + report.get("id").asText() + "'";
        long rejected = count(of + " and outcome = 'REJECTED'");
        assertThat(rejected).isEqualTo(report.get("rejected").asLong());
        if (!report.has("preview")) {
            assertThat(count(of)).isEqualTo(report.get("received").asLong());
        }
        jdbc.sql(
                        "update cordon.import_chunk set stored_at = ? where import_id not in (select id from cordon.import_file)")
                .param(OffsetDateTime.now(clock).minusHours(7))
                .update();
        Awaitility.await().atMost(LONGEST).untilAsserted(() -> {
            cleaning.clean();
            assertThat(count("import_chunk")).isZero();
            assertThat(count("resident_stage")).isZero();
            assertThat(count("import_file where claimed_by is not null and idempotency_key = '" + key + "'"))
                    .isZero();
        });
    }

    private static String row(String laboratory, int sample, String result, String number) {
        return "%s,S%d,,1,2022-09-05T08:00:00+08:00,2022-09-05T20:00:00+08:00,%s,RT-PCR,,%s,\n"
                .formatted(laboratory, sample, result, number);
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from cordon." + rows).query(Long.class).single();
    }

    private List<String> column(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
