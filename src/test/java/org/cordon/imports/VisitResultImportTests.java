package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.persons.SomePeople;
import org.cordon.rounds.RoundClient;
import org.cordon.rounds.TrialDistrict;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file tells what was found at many rows: in the background, each line once, by whoever may at that moment. */
@CordonTest
class VisitResultImportTests {

    private static final int ROWS = 60; // more than share a transaction

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    TrialDistrict district;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private final SomePeople some = new SomePeople();
    private ImportClient cdc;
    private ImportClient town;
    private RoundClient east;

    @BeforeEach
    void prepare() {
        district.found();
        jdbc.update("delete from cordon.push_request where user_id like 'round%' or user_id = 'visitLeaver'");
        ImportStaffAccounts.create(identity, "importCdc", "cdcInvestigators");
        cdc = new ImportClient(port, "importCdc");
        town = new ImportClient(port, "roundEast");
        east = new RoundClient(port, "roundEast");
    }

    @AfterEach
    void letEverybodyLive() {
        DeadlySteps.NEXT.set(null);
        DeadlySteps.INSTEAD.set(null);
    }

    @Test
    void tellsEachLineOnceAndSaysWhyOthersAreNotTaken() {
        List<Long> rows = rows(TrialDistrict.EAST, 5);
        long elsewhere = rows(TrialDistrict.WEST, 1).get(0);
        answer(rows.get(1), "REGISTERED");
        List<String> lines = List.of(
                line(rows.get(0)),
                rows.get(1) + ",arrivals,0,MOVED,",
                line(elsewhere),
                rows.get(2) + ",arrivals,0,On the moon,",
                rows.get(3) + ",arrivals,x,REGISTERED,",
                line(rows.get(0)),
                rows.get(4) + ",arrivals,0,,only a remark");

        JsonNode report = town.complete("visit-results", file(lines), "{}");

        assertThat(counts(report)).isEqualTo("COMPLETED 7 = 1 + 0 + 1 + 0 + 5");
        assertThat(town.get("/" + id(report) + "/rejected.csv").body().lines().skip(1))
                .map(line -> line.replaceAll("^.*\"([0-9]+)\",\"([a-z.A-Z]+)\",.*$", "$1 $2"))
                .containsExactly(
                        "3 push.row.answered",
                        "4 push.row.unknown",
                        "5 worklist.sheet.result",
                        "6 worklist.sheet.number",
                        "8 worklist.sheet.empty");
        assertThat(counts(town.complete("visit-results", file(List.of(line(rows.get(0)))), "{}")))
                .isEqualTo("COMPLETED 1 = 0 + 0 + 0 + 1 + 0");
        assertThat(happened(rows.subList(0, 1))).isEqualTo(1);
    }

    @Test
    void losesAndDoublesNothingWhenTheNodeDiesInTheMiddle() {
        List<Long> rows = rows(TrialDistrict.EAST, ROWS);
        DeadlySteps.at("applyAll 2");

        String id = upload(rows);

        Awaitility.await().until(() -> DeadlySteps.NEXT.get() == null);
        JsonNode dead = town.get("/" + id).json();
        assertThat(dead.get("state").asText()).isEqualTo("RUNNING");
        assertThat(dead.get("rowsDone").asInt()).isEqualTo(50);
        assertThat(happened(rows)).isEqualTo(50);
        jdbc.update("update cordon.import_file set claimed_until = null where id = ?", UUID.fromString(id));
        assertThat(counts(town.awaitEnd(id))).isEqualTo("COMPLETED 60 = 60 + 0 + 0 + 0 + 0");
        assertThat(happened(rows)).isEqualTo(ROWS);
    }

    @Test
    void stopsWhenWhoeverSentItAsks() {
        List<Long> rows = rows(TrialDistrict.EAST, ROWS);
        DeadlySteps.INSTEAD.set(
                () -> assertThat(town.post("/" + id(town.get("").json().get(0)) + "/cancel")
                                .status())
                        .isEqualTo(200));
        DeadlySteps.at("applyAll 2");

        JsonNode report = town.awaitEnd(upload(rows));

        assertThat(counts(report)).isEqualTo("CANCELLED 60 = 50 + 0 + 0 + 0 + 0");
        assertThat(happened(rows)).isEqualTo(50);
        assertThat(counts(town.awaitEnd(upload(rows)))).isEqualTo("COMPLETED 60 = 10 + 0 + 0 + 50 + 0");
    }

    @Test
    void takesNothingFromWhoeverHasLostTheRightSince() {
        List<Long> rows = rows(TrialDistrict.EAST, ROWS);
        ImportStaffAccounts.create(identity, "visitLeaver", "headquartersStaff");
        DeadlySteps.INSTEAD.set(
                () -> CompletableFuture.runAsync(() -> identity.deleteMembership("visitLeaver", "headquartersStaff"))
                        .join()); // outside of the transaction of the batch
        DeadlySteps.at("applyAll 2");

        String id = id(new ImportClient(port, "visitLeaver")
                .upload("visit-results", file(rows, VisitResultImportTests::line), "{}")
                .json());

        Awaitility.await().until(() -> state(id).equals("COMPLETED"));
        identity.createMembership("visitLeaver", "headquartersStaff");
        JsonNode report = new ImportClient(port, "visitLeaver").get("/" + id).json();
        assertThat(counts(report)).isEqualTo("COMPLETED 60 = 50 + 0 + 0 + 0 + 10");
        assertThat(happened(rows)).isEqualTo(50);
    }

    @Test
    void doesNotWaitBehindARegister() throws InterruptedException {
        List<Long> rows = rows(TrialDistrict.EAST, 1);
        RoundClient hq = new RoundClient(port, "roundCdc");
        OffsetDateTime now = OffsetDateTime.now(clock);
        long round = hq.open(TrialDistrict.DISTRICT, now.minusHours(1), now.plusHours(1));
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        DeadlySteps.INSTEAD.set(() -> {
            begun.countDown();
            await(end);
        });
        DeadlySteps.at("gather 1");
        String samples = id(cdc.upload(
                        "round-samples",
                        ("round,documentNumber,sampledAt\n" + round + "," + some.idNumber() + "," + now)
                                .getBytes(StandardCharsets.UTF_8),
                        "{}")
                .json());
        begun.await();

        try {
            String id = upload(rows);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> state(id)
                    .equals("COMPLETED"));
            assertThat(state(samples)).isEqualTo("RUNNING");
        } finally {
            end.countDown();
        }
        cdc.awaitEnd(samples);
    }

    @Test
    void holdsUpNobodyWithALongFile() {
        List<String> many = IntStream.range(0, 5_001).mapToObj(i -> line(i)).toList();

        assertThat(town.upload("visit-results", file(many), "{}")
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("import.file.long");
        assertThat(town.upload("visit-results", new byte[6 * 1024 * 1024], "{}").status())
                .isEqualTo(422);
    }

    @Test
    void aTownImportsNothingElseAndSeesItsOwnOnly() {
        List<Long> rows = rows(TrialDistrict.EAST, 1);
        String other = cdc.get("").json().get(0).get("id").asText();

        assertThat(town.upload("pushes", file(List.of("x")), "{}").status()).isEqualTo(403);
        assertThat(town.upload("residents", file(List.of("x")), "{}").status()).isEqualTo(403);
        assertThat(town.get("/" + other).status()).isEqualTo(404);
        assertThat(town.get("/" + other + "/rejected.csv").status()).isEqualTo(404);
        assertThat(town.post("/" + other + "/cancel").status()).isEqualTo(404);
        String own = upload(rows);
        town.awaitEnd(own);
        assertThat(town.get("").json().get(0).get("id").asText()).isEqualTo(own);
        assertThat(town.get("").json().findValuesAsText("kind")).containsOnly("visit-results");
        assertThat(new ImportClient(port, "roundWest").get("/" + own).status()).isEqualTo(404);
        assertThat(new ImportClient(port, "roundDriver")
                        .upload("visit-results", file(rows, VisitResultImportTests::line), "{}")
                        .status())
                .isEqualTo(403);
    }

    private String upload(List<Long> rows) {
        return id(town.upload("visit-results", file(rows, VisitResultImportTests::line), "{}")
                .json());
    }

    /** People whom a file names; the ids of their rows. */
    private List<Long> rows(String area, int people) {
        String today = LocalDate.now(clock).toString();
        String file = IntStream.range(0, people)
                .mapToObj(i -> String.join(",", "arrivals", "王小明", some.idNumber(), area, today))
                .collect(Collectors.joining("\n", "list,name,documentNumber,areaCode,eventDate\n", "\n"));
        JsonNode report = cdc.complete("pushes", file.getBytes(StandardCharsets.UTF_8), "{}");
        assertThat(report.get("accepted").asInt()).isEqualTo(people);
        return new RoundClient(port, "roundCdc").ids("file=" + id(report));
    }

    private void answer(long row, String outcome) {
        assertThat(east.post("/rows/" + row + "/feedback", "{\"outcome\":\"" + outcome + "\"}")
                        .status())
                .isEqualTo(204);
    }

    private int happened(List<Long> rows) {
        String ids = rows.stream().map(String::valueOf).collect(Collectors.joining(","));
        Integer count = jdbc.queryForObject(
                "select count(*) from cordon.push_row_event where kind = 'ANSWERED' and row_id in (" + ids + ")",
                Integer.class);
        return count == null ? 0 : count;
    }

    private String state(String id) {
        return String.valueOf(jdbc.queryForObject(
                "select state from cordon.import_file where id = ?", String.class, UUID.fromString(id)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(long row) {
        return row + ",arrivals,0,REGISTERED,";
    }

    private static byte[] file(List<Long> rows, Function<Long, String> line) {
        return file(rows.stream().map(line).toList());
    }

    private static byte[] file(List<String> lines) {
        return ("row,list,visits,result,remark\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String counts(JsonNode report) {
        return ResidentImportTests.counts(report);
    }

    private static String id(JsonNode report) {
        return report.get("id").asText();
    }
}
