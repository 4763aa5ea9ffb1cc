package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.areas.AreaDetails;
import org.cordon.areas.AreaRegistration;
import org.cordon.imports.ImportClient.Answer;
import org.cordon.persons.SomePeople;
import org.cordon.platform.errors.Refused;
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

/** The resident register is taken in whole or not at all, and every row is accounted for. */
@CordonTest
class ResidentImportTests {

    private static final String REPLACEMENT = "{\"mode\":\"replacement\"}";

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

    @Autowired
    ImportCleaning cleaning;

    private final SomePeople some = new SomePeople();
    ImportClient cdc;

    @BeforeEach
    void prepare() {
        ImportStaffAccounts.create(identity, "importCdc", "cdcInvestigators");
        RegisterLines.found(areas);
        jdbc.sql("delete from cordon.resident_match").update();
        jdbc.sql("delete from cordon.resident").update();
        cdc = new ImportClient(port, "importCdc");
    }

    @AfterEach
    void disarm() {
        DeadlySteps.NEXT.set(null);
        DeadlySteps.INSTEAD.set(null);
    }

    @Test
    void accountsForEveryRow() {
        String document = some.idNumber();
        RegisterLines lines = new RegisterLines().people(50, RegisterLines.COMMUNITY);
        String first = lines.lines().get(0);
        lines.raw(first)
                .line("另一个", first.split(",", -1)[1], RegisterLines.COMMUNITY, "G1", "H1")
                .line("甲", "4.4E+17", RegisterLines.COMMUNITY, "", "")
                .line(
                        "乙",
                        document.substring(0, 17) + (document.endsWith("1") ? "2" : "1"),
                        RegisterLines.COMMUNITY,
                        "",
                        "")
                .line("丙", some.idNumber(), RegisterLines.TOWN, "", "H9")
                .line("丁", some.idNumber(), RegisterLines.ENDED, "", "H9")
                .line("戊", some.idNumber(), "370299001777", "", "H9")
                .line("己", "", RegisterLines.COMMUNITY, "", "H9")
                .line("庚", some.idNumber(), RegisterLines.TOWN, "", "")
                .raw("short,row");

        JsonNode report = cdc.complete("residents", lines.file(), "{}");

        assertThat(counts(report)).isEqualTo("COMPLETED 60 = 51 + 0 + 1 + 0 + 8");
        assertThat(residents()).isEqualTo(51);
        String rejected =
                cdc.get("/" + report.get("id").asText() + "/rejected.csv").body();
        assertThat(rejected.lines()
                        .skip(1)
                        .map(line -> line.replaceAll("^.*,\"(\\d+)\",\"([a-z.A-Z]+)\",.*$", "$1 $2")))
                .containsExactly(
                        "53 resident.contradicts.earlier",
                        "54 import.row.numberDestroyed",
                        "55 person.id.number.check.digit",
                        "56 resident.household.community",
                        "57 area.succeeded",
                        "58 area.unknown",
                        "59 person.without.key",
                        "61 import.row.shape");
        assertThat(rejected).contains("it is " + RegisterLines.COMMUNITY + " now");
    }

    @Test
    void changesNothingTheSecondTime() {
        RegisterLines lines = new RegisterLines().people(45, RegisterLines.COMMUNITY);
        JsonNode first = cdc.complete("residents", lines.file(), "{}");
        List<String> before = everything();

        JsonNode second = cdc.complete("residents", lines.file(), "{}");

        assertThat(counts(second)).isEqualTo("COMPLETED 45 = 0 + 0 + 0 + 45 + 0");
        assertThat(second.get("sameFileAs")).isEqualTo(first.get("id"));
        assertThat(second.get("summary").asText()).startsWith("Nothing changed");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void takesADeltaAndRemovesNobody() {
        RegisterLines lines = new RegisterLines().people(30, RegisterLines.COMMUNITY);
        cdc.complete("residents", lines.file(), "{}");
        String moved = lines.lines().get(3).replace(RegisterLines.COMMUNITY, RegisterLines.OTHER_COMMUNITY);
        long id = idAt(RegisterLines.COMMUNITY, 3);

        RegisterLines delta =
                new RegisterLines().people(2, RegisterLines.COMMUNITY).raw(moved);
        JsonNode report = cdc.complete("residents", delta.file(), "{\"mode\":\"delta\"}");

        assertThat(counts(report)).isEqualTo("COMPLETED 3 = 2 + 1 + 0 + 0 + 0");
        assertThat(residents()).isEqualTo(32);
        assertThat(idAt(RegisterLines.OTHER_COMMUNITY, 0)).isEqualTo(id);
    }

    @Test
    void replacesTheRegisterAndMarksWhoIsNotInItAnyMore() {
        RegisterLines lines = new RegisterLines().people(100, RegisterLines.COMMUNITY);
        cdc.complete("residents", lines.file(), REPLACEMENT);

        RegisterLines next = new RegisterLines();
        lines.lines().stream().skip(2).forEach(next::raw);
        next.people(5, RegisterLines.OTHER_COMMUNITY);
        JsonNode report = cdc.complete("residents", next.file(), REPLACEMENT);

        assertThat(counts(report)).isEqualTo("COMPLETED 103 = 5 + 0 + 0 + 98 + 0");
        assertThat(report.get("preview").toString())
                .isEqualTo("{\"current\":100,\"added\":5,\"changed\":0,\"unchanged\":98,\"removed\":2,\"unnamed\":0}");
        assertThat(residents()).isEqualTo(103);
        assertThat(everything()).hasSize(105);
        assertThat(jdbc.sql("select reason from cordon.audit_entry where asked = ? and action = 'CHANGE'")
                        .param("import:" + report.get("id").asText())
                        .query(String.class)
                        .list())
                .containsExactly("register.replacement");

        JsonNode back =
                cdc.complete("residents", RegisterLines.file(lines.lines().subList(0, 2)), "{}");
        assertThat(counts(back)).isEqualTo("COMPLETED 2 = 0 + 2 + 0 + 0 + 0");
        assertThat(residents()).isEqualTo(105);
    }

    @Test
    void doesNotRemoveHalfTheDistrictForAFileThatWasCut() {
        RegisterLines lines = new RegisterLines().people(60, RegisterLines.COMMUNITY);
        cdc.complete("residents", lines.file(), REPLACEMENT);
        byte[] half = RegisterLines.file(lines.lines().subList(0, 30));

        String id = await(cdc.upload("residents", half, REPLACEMENT), "AWAITING");

        JsonNode waiting = cdc.get("/" + id).json();
        assertThat(waiting.get("preview").get("removed").asLong()).isEqualTo(30);
        assertThat(residents()).isEqualTo(60);
        assertThat(confirm(id, 29).status()).isEqualTo(409);
        assertThat(confirm(id, 30).status()).isEqualTo(200);
        assertThat(counts(cdc.awaitEnd(id))).isEqualTo("COMPLETED 30 = 0 + 0 + 0 + 30 + 0");
        assertThat(residents()).isEqualTo(30);
        assertThat(confirm(id, 30).status()).isEqualTo(409);
    }

    @Test
    void letsOtherFilesInWhileOneWaitsAndAsksAgainForOtherNumbers() {
        RegisterLines lines = new RegisterLines().people(60, RegisterLines.COMMUNITY);
        cdc.complete("residents", lines.file(), REPLACEMENT);
        byte[] half = RegisterLines.file(lines.lines().subList(0, 30));
        String id = await(cdc.upload("residents", half, REPLACEMENT), "AWAITING");

        cdc.complete(
                "residents",
                new RegisterLines().people(10, RegisterLines.OTHER_COMMUNITY).file(),
                "{}");
        assertThat(confirm(id, 30).status()).isEqualTo(200);

        Awaitility.await()
                .until(() ->
                        cdc.get("/" + id).json().path("preview").path("removed").asLong() == 40);
        awaitState(id, "AWAITING");
        assertThat(residents()).isEqualTo(70);
        assertThat(cdc.post("/" + id + "/cancel").status()).isEqualTo(200);
        assertThat(cdc.get("/" + id).json().get("state").asText()).isEqualTo("CANCELLED");
        assertThat(pieces()).isZero();
        assertThat(staged()).isZero();
    }

    @Test
    void doesNotRemoveWhomARefusedRowNames() {
        RegisterLines lines = new RegisterLines().people(100, RegisterLines.COMMUNITY);
        cdc.complete("residents", lines.file(), REPLACEMENT);

        RegisterLines next = new RegisterLines();
        lines.lines().stream().skip(1).forEach(next::raw);
        next.raw(lines.lines().get(0).replace(RegisterLines.COMMUNITY, "370299001777"));
        JsonNode report = cdc.complete("residents", next.file(), REPLACEMENT);

        assertThat(counts(report)).isEqualTo("COMPLETED 100 = 0 + 0 + 0 + 99 + 1");
        assertThat(report.get("preview").get("removed").asLong()).isZero();
        assertThat(residents()).isEqualTo(100);
    }

    @Test
    void keepsNothingOfADryRun() {
        RegisterLines lines = new RegisterLines().people(30, RegisterLines.COMMUNITY);
        lines.raw(lines.lines().get(0));
        Answer sent = cdc.upload("residents", Map.of("dryRun", "true", "mapping", REPLACEMENT), lines.file());
        JsonNode report = cdc.awaitEnd(sent.json().get("id").asText());

        assertThat(counts(report)).isEqualTo("COMPLETED 31 = 30 + 0 + 1 + 0 + 0");
        assertThat(residents()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin after",
                "gather 1",
                "gather 3",
                "compare before",
                "compare after",
                "write before",
                "write within",
                "write after",
                "contradicting after",
                "follow before",
                "follow after"
            })
    void losesAndDoublesNothingWhenTheNodeDies(String step) {
        RegisterLines lines = new RegisterLines().people(70, RegisterLines.COMMUNITY);
        String contradicting =
                "另一个," + lines.lines().get(5).split(",", -1)[1] + ",,鳌蓝路," + RegisterLines.COMMUNITY + ",,";
        lines.raw(contradicting).raw("short,row").raw(lines.lines().get(7));
        DeadlySteps.at(step);

        String id = cdc.upload("residents", lines.file(), REPLACEMENT)
                .json()
                .get("id")
                .asText();
        Awaitility.await().until(() -> DeadlySteps.NEXT.get() == null);
        assertThat(residents()).isIn(0L, 70L);
        restart(id);

        assertThat(counts(cdc.awaitEnd(id))).isEqualTo("COMPLETED 73 = 70 + 0 + 1 + 0 + 2");
        assertThat(residents()).isEqualTo(70);
        assertThat(everything()).hasSize(70);
        assertThat(cdc.get("/" + id + "/rejected.csv").body().lines()).hasSize(3);
    }

    @Test
    void readsTheFileAgainWhenTheDatabaseLostWhatLayBesideTheRegister() {
        RegisterLines lines =
                new RegisterLines().people(70, RegisterLines.COMMUNITY).raw("short,row");
        DeadlySteps.at("gather 4");
        String id = cdc.upload("residents", lines.file(), "{}").json().get("id").asText();
        Awaitility.await().until(() -> DeadlySteps.NEXT.get() == null);
        assertThat(cdc.get("/" + id).json().get("rowsDone").asLong()).isEqualTo(60);

        jdbc.sql("truncate table cordon.resident_stage").update();
        restart(id);

        assertThat(counts(cdc.awaitEnd(id))).isEqualTo("COMPLETED 71 = 70 + 0 + 0 + 0 + 1");
        assertThat(residents()).isEqualTo(70);
    }

    @Test
    void readsTheFileOnceMoreWhenTheDatabaseLosesInTheMiddleWhatLiesBesideTheRegister() {
        RegisterLines lines =
                new RegisterLines().people(70, RegisterLines.COMMUNITY).raw("short,row");
        DeadlySteps.INSTEAD.set(() -> CompletableFuture.runAsync(
                        () -> jdbc.sql("truncate table cordon.resident_stage").update())
                .join());
        DeadlySteps.at("gather 3");

        JsonNode report = cdc.complete("residents", lines.file(), "{}");

        assertThat(DeadlySteps.INSTEAD.get()).isNull();
        assertThat(counts(report)).isEqualTo("COMPLETED 71 = 70 + 0 + 0 + 0 + 1");
        assertThat(residents()).isEqualTo(70);
    }

    @Test
    void readsTheWholeFileAgainWhenTheNodeDiesAsItStartsOver() {
        RegisterLines lines =
                new RegisterLines().people(70, RegisterLines.COMMUNITY).raw("short,row");
        String id = diesAt("gather 4", lines);
        jdbc.sql("truncate table cordon.resident_stage").update();
        DeadlySteps.at("begin after");
        restart(id);
        Awaitility.await().until(() -> DeadlySteps.NEXT.get() == null);
        restart(id);

        assertThat(counts(cdc.awaitEnd(id))).isEqualTo("COMPLETED 71 = 70 + 0 + 0 + 0 + 1");
        assertThat(residents()).isEqualTo(70);
    }

    @Test
    void comparesNoRegisterWithAFileOfWhichRowsAreMissing() {
        RegisterLines lines = new RegisterLines().people(100, RegisterLines.COMMUNITY);
        cdc.complete("residents", lines.file(), REPLACEMENT);
        String id = diesAt("compare before", lines);
        jdbc.sql("delete from cordon.resident_stage where line_no = 100").update();
        jdbc.sql("update cordon.resident_register set stage_rows = 99").update();
        restart(id);

        assertThat(counts(cdc.awaitEnd(id))).isEqualTo("COMPLETED 100 = 0 + 0 + 0 + 100 + 0");
        assertThat(residents()).isEqualTo(100);
    }

    private String diesAt(String step, RegisterLines lines) {
        DeadlySteps.at(step);
        String id = cdc.upload("residents", lines.file(), REPLACEMENT)
                .json()
                .get("id")
                .asText();
        Awaitility.await().until(() -> DeadlySteps.NEXT.get() == null);
        return id;
    }

    @Test
    void asksBeforeItRemovesSomebodyWhomAnUnreadableRowMayName() {
        RegisterLines lines = new RegisterLines().people(100, RegisterLines.COMMUNITY);
        cdc.complete("residents", lines.file(), REPLACEMENT);
        RegisterLines next = new RegisterLines();
        lines.lines().stream().skip(1).forEach(next::raw);
        String first = lines.lines().get(0);
        next.raw(first.replace(first.split(",", -1)[1], "3.70299E+17"));

        String id = await(cdc.upload("residents", next.file(), REPLACEMENT), "AWAITING");

        JsonNode preview = cdc.get("/" + id).json().get("preview");
        assertThat(preview.get("removed").asLong()).isEqualTo(1);
        assertThat(preview.get("unnamed").asLong()).isEqualTo(1);
        assertThat(residents()).isEqualTo(100);
        assertThat(confirm(id, 1).status()).isEqualTo(200);
        assertThat(counts(cdc.awaitEnd(id))).isEqualTo("COMPLETED 100 = 0 + 0 + 0 + 99 + 1");
        assertThat(residents()).isEqualTo(99);
    }

    @Test
    void refusesIdsThatASpreadsheetRounded() {
        String file = """
                name,sourceId,documentNumber,areaCode,householdId
                甲,,%1$s,%2$s,3E+17
                乙,3.70215E+17,,%2$s,
                丙,3E+17,,%2$s,
                丁,2E10,,%2$s,2E10
                """.formatted(some.idNumber(), RegisterLines.COMMUNITY);

        JsonNode report = cdc.complete("residents", file.getBytes(StandardCharsets.UTF_8), "{\"source\":\"registry\"}");

        assertThat(counts(report)).isEqualTo("COMPLETED 4 = 1 + 0 + 0 + 0 + 3");
        assertThat(cdc.get("/" + report.get("id").asText() + "/rejected.csv")
                        .body()
                        .lines()
                        .filter(line -> line.contains("import.row.numberDestroyed")))
                .hasSize(3);
    }

    @Test
    void leavesTheRegisterAsItWasWhenItsOwnerCancelsInTheMiddle() {
        RegisterLines lines = new RegisterLines().people(50, RegisterLines.COMMUNITY);
        String[] id = new String[1];
        DeadlySteps.INSTEAD.set(() -> {
            Awaitility.await().until(() -> id[0] != null);
            assertThat(cdc.post("/" + id[0] + "/cancel").status()).isEqualTo(200);
        });
        DeadlySteps.at("write within");

        id[0] = cdc.upload("residents", lines.file(), "{}").json().get("id").asText();

        assertThat(cdc.awaitEnd(id[0]).get("state").asText()).isEqualTo("CANCELLED");
        assertThat(residents()).isZero();
        assertThat(staged()).isZero();
        assertThat(pieces()).isZero();
    }

    @Test
    void letsTheSecondOfTwoFilesWait() {
        RegisterLines first = new RegisterLines().people(50, RegisterLines.COMMUNITY);
        RegisterLines second = new RegisterLines().people(40, RegisterLines.OTHER_COMMUNITY);
        UUID elsewhere = workedOnElsewhere(first.file());

        String id =
                cdc.upload("residents", second.file(), "{}").json().get("id").asText();
        awaitState(id, "QUEUED");
        Awaitility.await().until(() -> starts(id) == 0 && claimedUntil(id));
        assertThat(residents()).isZero();

        restart(elsewhere.toString());
        assertThat(counts(cdc.awaitEnd(elsewhere.toString()))).isEqualTo("COMPLETED 50 = 50 + 0 + 0 + 0 + 0");
        restart(id);
        assertThat(counts(cdc.awaitEnd(id))).isEqualTo("COMPLETED 40 = 40 + 0 + 0 + 0 + 0");
        assertThat(residents()).isEqualTo(90);
    }

    @Test
    void refusesAFileThatWasCutInsideAQuotationAndRejectsARowThatWas() {
        RegisterLines lines = new RegisterLines().people(3, RegisterLines.COMMUNITY);
        String whole = new String(lines.file(), StandardCharsets.UTF_8);
        byte[] cutRow = whole.substring(0, whole.length() - 30).getBytes(StandardCharsets.UTF_8);
        byte[] cutQuote = (whole + "\"王,").getBytes(StandardCharsets.UTF_8);

        assertThat(cdc.upload("residents", cutQuote, "{}").json().get("code").asText())
                .isEqualTo("import.file.malformed");
        assertThat(counts(cdc.complete("residents", cutRow, "{}"))).isEqualTo("COMPLETED 3 = 2 + 0 + 0 + 0 + 1");
    }

    @Test
    void takesAWorkbookAndSendsBackTheNumbersThatItRounded() {
        byte[] file = WorkbookImportTests.workbook(book -> {
            Worksheet sheet = book.newWorksheet("名单");
            WorkbookImportTests.fill(sheet, 0, List.of("name", "documentNumber", "areaCode"));
            WorkbookImportTests.fill(sheet, 1, List.of("甲", some.idNumber(), RegisterLines.COMMUNITY));
            WorkbookImportTests.fill(sheet, 2, List.of("乙", "", RegisterLines.COMMUNITY));
            sheet.value(2, 1, 440_222_197_001_010_013L);
        });

        JsonNode report = cdc.complete("residents", file, "{}");

        assertThat(counts(report)).isEqualTo("COMPLETED 2 = 1 + 0 + 0 + 0 + 1");
        assertThat(cdc.get("/" + report.get("id").asText() + "/rejected.csv").body())
                .contains("\"4E+17\"", "\"3\",\"import.row.numberDestroyed\"");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        assertThat(code("residents", old, "{}")).isEqualTo("import.file.notText");
    }

    @Test
    void refusesAModeAndAYearThatCannotBe() {
        byte[] file = new RegisterLines().people(1, RegisterLines.COMMUNITY).file();
        assertThat(code("residents", file, "{\"mode\":\"swap\"}")).isEqualTo("import.mapping.mode");
        assertThat(code("residents", file, "{\"year\":1066}")).isEqualTo("import.mapping.year");
        assertThat(code("trial", "word\na\n".getBytes(StandardCharsets.UTF_8), REPLACEMENT))
                .isEqualTo("import.mapping.modeOfRegister");
    }

    @Test
    void takesACodeThatEndedInARegisterOfItsYear() {
        byte[] file = new RegisterLines().people(2, RegisterLines.ENDED).file();

        assertThat(counts(cdc.complete("residents", file, "{\"year\":2019}")))
                .isEqualTo("COMPLETED 2 = 2 + 0 + 0 + 0 + 0");
        assertThat(counts(cdc.complete("residents", file, "{\"year\":2020}")))
                .isEqualTo("COMPLETED 2 = 0 + 0 + 0 + 0 + 2");
        assertThat(LocalDate.now(clock).getYear()).isGreaterThan(2019);
    }

    @Test
    void takesTheTableOfDivisionCodes() {
        String file = """
                code,nameZh,nameEn,validFrom,validUntil,successorCode
                370296,旧区,Old,,,
                370296001,旧镇,Old Town,,2018,370296002
                370296002,新镇,New Town,2019,,
                370295001,无上级,Orphan,,,
                """;
        JsonNode report = cdc.complete("areas", file.getBytes(StandardCharsets.UTF_8), "{}");
        assertThat(report.get("rejected").asLong()).isEqualTo(1);
        assertThat(report.get("accepted").asLong() + report.get("alreadyKnown").asLong())
                .isEqualTo(3);
    }

    @Test
    void cleansUpBehindANodeThatDiedAsItEndedAnImport() {
        RegisterLines lines = new RegisterLines().people(20, RegisterLines.COMMUNITY);
        String id = cdc.complete("residents", lines.file(), "{}").get("id").asText();
        jdbc.sql("update cordon.resident_register set stage_import = :id, stage_rows = 1")
                .param("id", UUID.fromString(id))
                .update();
        jdbc.sql("insert into cordon.resident_stage (line_no, refused, identity_hash) values (2, true, :hash)")
                .param("hash", new byte[] {1})
                .update();
        jdbc.sql(
                        "insert into cordon.import_chunk (import_id, chunk_no, content, stored_at) values (:id, 0, :bytes, :now)")
                .param("id", UUID.fromString(id))
                .param("bytes", new byte[] {1})
                .param("now", OffsetDateTime.now(clock))
                .update();

        cleaning.clean();

        assertThat(staged()).isZero();
        assertThat(pieces()).isZero();
    }

    @Test
    void keepsOfADivisionWhatAnotherTableSaysNothingOf() {
        areas.register(new AreaDetails("370296", "旧区", "Old", null, null, null));
        areas.register(new AreaDetails("370296003", "旧镇", "Old Town", 2001, 2018, "370296002"));

        assertThat(areas.register(new AreaDetails("370296003", "老镇", null, null, null, null)))
                .isEqualTo(AreaRegistration.Outcome.UPDATED);
        assertThat(areas.register(new AreaDetails("370296003", "老镇", "Old Town", 2001, 2018, "370296002")))
                .isEqualTo(AreaRegistration.Outcome.UNCHANGED);
        AreaDetails noCode = new AreaDetails("370296003", "老镇", null, null, null, "later");
        assertThatThrownBy(() -> areas.register(noCode)).isInstanceOf(Refused.class);
    }

    /** An import that another node has begun and works on. */
    private UUID workedOnElsewhere(byte[] file) {
        DeadlySteps.at("gather 2");
        String id = cdc.upload("residents", file, "{}").json().get("id").asText();
        Awaitility.await().until(() -> DeadlySteps.NEXT.get() == null);
        jdbc.sql("update cordon.import_file set claimed_by = :other, claimed_until = :until where id = :id")
                .param("other", UUID.randomUUID())
                .param("until", OffsetDateTime.now(clock).plusHours(1))
                .param("id", UUID.fromString(id))
                .update();
        return UUID.fromString(id);
    }

    void restart(String id) {
        jdbc.sql("update cordon.import_file set claimed_until = null where id = :id")
                .param("id", UUID.fromString(id))
                .update();
        worker.wake();
    }

    private Answer confirm(String id, long removed) {
        return cdc.postJson("/" + id + "/confirmation", "{\"removed\":" + removed + "}");
    }

    private String code(String kind, byte[] file, String mapping) {
        Answer answer = cdc.upload(kind, file, mapping);
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().get("code").asText();
    }

    private String await(Answer sent, String state) {
        String id = sent.json().get("id").asText();
        awaitState(id, state);
        return id;
    }

    private void awaitState(String id, String state) {
        Awaitility.await()
                .until(() -> state.equals(cdc.get("/" + id).json().get("state").asText()));
    }

    private int starts(String id) {
        return jdbc.sql("select starts from cordon.import_file where id = :id")
                .param("id", UUID.fromString(id))
                .query(Integer.class)
                .single();
    }

    private boolean claimedUntil(String id) {
        return jdbc.sql(
                                "select count(*) from cordon.import_file where id = :id and claimed_until is not null and claimed_by is null")
                        .param("id", UUID.fromString(id))
                        .query(Long.class)
                        .single()
                > 0;
    }

    long residents() {
        return jdbc.sql("select count(*) from cordon.resident where removed_at is null")
                .query(Long.class)
                .single();
    }

    List<String> everything() {
        return jdbc.sql("select id, version, area_code, content_hash from cordon.resident order by id")
                .query((row, number) -> row.getLong(1) + " " + row.getLong(2) + " " + row.getString(3) + " "
                        + HexFormat.of().formatHex(row.getBytes(4)))
                .list();
    }

    private long idAt(String community, int position) {
        return jdbc.sql("select id from cordon.resident where area_code = :area order by id")
                .param("area", community)
                .query(Long.class)
                .list()
                .get(position);
    }

    private long staged() {
        return jdbc.sql("select count(*) from cordon.resident_stage")
                .query(Long.class)
                .single();
    }

    private long pieces() {
        return jdbc.sql("select count(*) from cordon.import_chunk")
                .query(Long.class)
                .single();
    }

    static String counts(JsonNode report) {
        return "%s %d = %d + %d + %d + %d + %d"
                .formatted(
                        report.get("state").asText(),
                        report.get("received").asLong(),
                        report.get("accepted").asLong(),
                        report.get("updated").asLong(),
                        report.get("duplicate").asLong(),
                        report.get("alreadyKnown").asLong(),
                        report.get("rejected").asLong());
    }
}
