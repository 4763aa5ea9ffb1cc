package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.areas.AreaRegistration;
import org.cordon.persons.SomePeople;
import org.cordon.rounds.RoundClient;
import org.cordon.testing.Caller;
import org.cordon.testing.CordonTest;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of samples is taken in whole, every row is accounted for, and its rounds are compared soon. */
@CordonTest
class RoundSampleImportTests {

    private static final List<String> HEADINGS = List.of("round", "documentNumber", "sampledAt", "sampleNumber");

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    AreaRegistration areas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ImportWorker worker;

    private final SomePeople some = new SomePeople();
    private ImportClient cdc;
    private Caller caller;
    private OffsetDateTime now;
    private long round;

    @BeforeEach
    void prepare() throws IOException {
        ImportStaffAccounts.create(identity, "importCdc", "cdcInvestigators");
        RegisterLines.found(areas);
        for (String table : List.of("round_turn", "round_comparison", "test_round_area")) {
            jdbc.sql("delete from cordon." + table + " where round_id in (select round_id from cordon.test_round_area"
                            + " where area_code = '" + RegisterLines.TOWN + "')")
                    .update();
        }
        jdbc.sql("delete from cordon.test_round where id not in (select round_id from cordon.test_round_area)")
                .update();
        cdc = new ImportClient(port, "importCdc");
        caller = Caller.program(port, "importCdc", ImportClient.PASSWORD);
        now = OffsetDateTime.now(clock).withNano(0);
        round = open();
    }

    @AfterEach
    void disarm() {
        DeadlySteps.NEXT.set(null);
        DeadlySteps.INSTEAD.set(null);
    }

    @Test
    void accountsForEveryRow() {
        List<String> lines = lines(30);
        String[] first = lines.get(0).split(",", -1);
        lines.add(String.join(",", first[0], first[1], now.minusMinutes(3).toString(), "another tube"));
        lines.add(String.join(",", "999999999", some.idNumber(), now.toString(), ""));
        lines.add(String.join(",", "one", some.idNumber(), now.toString(), ""));
        lines.add(String.join(
                ",", String.valueOf(round), some.idNumber(), now.minusDays(3).toString(), ""));
        lines.add(String.join(",", String.valueOf(round), "", now.toString(), ""));
        lines.add(String.join(",", String.valueOf(round), some.idNumber(), "", ""));
        lines.add(String.join(",", String.valueOf(round), "4.4E+17", now.toString(), ""));
        lines.add("short,row");

        JsonNode report = cdc.complete("round-samples", file(lines), "{}");

        assertThat(ResidentImportTests.counts(report)).isEqualTo("COMPLETED 38 = 30 + 0 + 1 + 0 + 7");
        assertThat(samples()).isEqualTo(30);
        assertThat(cdc.get("/" + report.get("id").asText() + "/rejected.csv")
                        .body()
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceAll("^.*,\"(\\d+)\",\"([a-z.A-Z]+)\",.*$", "$1 $2")))
                .containsExactly(
                        "33 round.unknown",
                        "34 import.row.number",
                        "35 round.sample.window",
                        "36 import.row.missing",
                        "37 import.row.missing",
                        "38 import.row.numberDestroyed",
                        "39 import.row.shape");
        assertThat(staged()).isZero();
    }

    @Test
    void changesNothingTheSecondTime() {
        List<String> lines = lines(25);
        cdc.complete("round-samples", file(lines), "{}");
        lines.addAll(lines(3));

        JsonNode again = cdc.complete("round-samples", file(lines), "{}");

        assertThat(ResidentImportTests.counts(again)).isEqualTo("COMPLETED 28 = 3 + 0 + 0 + 25 + 0");
        assertThat(samples()).isEqualTo(28);
    }

    @Test
    void asksForAComparisonAtOnce() {
        jdbc.sql("update cordon.round_turn set next_at = :later where round_id = :round")
                .param("later", now.plusDays(1))
                .param("round", round)
                .update();

        cdc.complete("round-samples", file(lines(2)), "{}");

        assertThat(jdbc.sql("select count(*) from cordon.round_turn where round_id = :round and next_at <= :now")
                        .param("round", round)
                        .param("now", OffsetDateTime.now(clock))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsNothingOfADryRun() {
        String id = cdc.upload("round-samples", Map.of("dryRun", "true", "mapping", "{}"), file(lines(9)))
                .json()
                .get("id")
                .asText();

        assertThat(ResidentImportTests.counts(cdc.awaitEnd(id))).isEqualTo("COMPLETED 9 = 9 + 0 + 0 + 0 + 0");
        assertThat(samples()).isZero();
        assertThat(staged()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gather 2", "compare before", "compare after", "write before", "write within", "write after"})
    void losesAndDoublesNothingWhenTheNodeDies(String step) {
        List<String> lines = lines(55);
        lines.add(lines.get(7));
        lines.add("short,row");
        DeadlySteps.at(step);
        String id =
                cdc.upload("round-samples", file(lines), "{}").json().get("id").asText();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> DeadlySteps.NEXT.get() == null);
        assertThat(samples()).isIn(0L, 55L);

        jdbc.sql("update cordon.import_file set claimed_until = null where id = :id")
                .param("id", UUID.fromString(id))
                .update();
        worker.wake();

        assertThat(ResidentImportTests.counts(cdc.awaitEnd(id))).isEqualTo("COMPLETED 57 = 55 + 0 + 1 + 0 + 1");
        assertThat(samples()).isEqualTo(55);
        assertThat(staged()).isZero();
    }

    @Test
    void refusesTheLinesOfARoundThatIsClosedMeanwhile() {
        List<String> lines = lines(5);
        lines.add(lines.get(2));
        lines.add("short,row");
        DeadlySteps.INSTEAD.set(() -> new RoundClient(port, "importCdc").close(round));
        DeadlySteps.at("compare before");

        JsonNode report = cdc.complete("round-samples", file(lines), "{}");

        assertThat(ResidentImportTests.counts(report)).isEqualTo("COMPLETED 7 = 0 + 0 + 0 + 0 + 7");
        assertThat(samples()).isZero();
        assertThat(cdc.get("/" + report.get("id").asText() + "/rejected.csv")
                        .body()
                        .lines()
                        .filter(line -> line.contains("round.closed")))
                .hasSize(6);
        assertThat(staged()).isZero();
    }

    @Test
    void takesAWorkbook() {
        byte[] file = WorkbookImportTests.workbook(book -> {
            Worksheet sheet = book.newWorksheet("采样");
            WorkbookImportTests.fill(sheet, 0, HEADINGS);
            WorkbookImportTests.fill(sheet, 1, List.of(String.valueOf(round), some.idNumber(), now.toString(), "A1"));
        });

        assertThat(ResidentImportTests.counts(cdc.complete("round-samples", file, "{}")))
                .isEqualTo("COMPLETED 1 = 1 + 0 + 0 + 0 + 0");
    }

    private long open() throws IOException {
        String answer = caller.json(
                        "POST",
                        "/api/v1/rounds",
                        "{\"name\":\"round\",\"areaCodes\":[\"%s\"],\"from\":\"%s\",\"until\":\"%s\",\"listsFrom\":\"%s\"}"
                                .formatted(RegisterLines.TOWN, now.minusHours(1), now.plusHours(1), now.minusHours(1)))
                .body();
        return new JsonMapper().readTree(answer).get("id").asLong();
    }

    private List<String> lines(int people) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            lines.add(String.join(
                    ",",
                    String.valueOf(round),
                    some.idNumber(),
                    now.minusMinutes(1).toString(),
                    "T" + i / 10));
        }
        return lines;
    }

    private static byte[] file(List<String> lines) {
        return (String.join(",", HEADINGS) + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private long samples() {
        return jdbc.sql("select count(*) from cordon.round_sample where round_id = :round")
                .param("round", round)
                .query(Long.class)
                .single();
    }

    private long staged() {
        return jdbc.sql("select count(*) from cordon.round_sample_stage")
                .query(Long.class)
                .single();
    }
}
