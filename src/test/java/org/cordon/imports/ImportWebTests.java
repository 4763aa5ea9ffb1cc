package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.imports.ImportClient.Answer;
import org.cordon.platform.audit.AuditRows;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How files are taken in, whatever they are about. */
@CordonTest
class ImportWebTests {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    private ImportClient cdc;

    @BeforeEach
    void prepare() {
        ImportStaffAccounts.create(identity, "importCdc", "cdcInvestigators");
        ImportStaffAccounts.create(identity, "importHq", "headquartersStaff");
        ImportStaffAccounts.create(identity, "importTown", "townStaff");
        jdbc.sql("create table if not exists cordon.import_trial (word varchar(200))")
                .update();
        jdbc.sql("delete from cordon.import_trial").update();
        cdc = new ImportClient(port, "importCdc");
    }

    @Test
    void accountsForEveryRow() {
        String file = """
                word,links,note
                new1,,
                new2,,=1+1
                new1,,
                refused1,,
                faulty1,,
                raced1,,
                short
                ,,nobody

                ,,
                new3,,"two
                lines"
                """;
        JsonNode report = cdc.complete("trial", utf8(file), "{}");
        assertThat(counts(report))
                .isEqualTo("COMPLETED received=9 accepted=4 updated=0 duplicate=1 known=0 rejected=4");
        assertThat(report.get("blankRows").asLong()).isEqualTo(1);
        assertThat(words()).containsExactlyInAnyOrder("new1", "new2", "raced1", "new3");
    }

    @Test
    void changesNothingTheSecondTimeAndSaysSoInBothLanguages() {
        byte[] file = numbered(120);
        JsonNode first = cdc.complete("trial", file, "{}");
        JsonNode second = cdc.complete("trial", file, "{}");
        assertThat(counts(first))
                .isEqualTo("COMPLETED received=120 accepted=120 updated=0 duplicate=0 known=0 rejected=0");
        assertThat(counts(second))
                .isEqualTo("COMPLETED received=120 accepted=0 updated=0 duplicate=0 known=120 rejected=0");
        assertThat(second.get("sameFileAs")).isEqualTo(first.get("id"));
        assertThat(second.get("summary").asText()).startsWith("Nothing changed");
        JsonNode inChinese = new ImportClient(port, "importCdc")
                .with("Accept-Language", "zh-CN")
                .get("/" + second.get("id").asText())
                .json();
        assertThat(inChinese.get("summary").asText()).startsWith("没有任何变化");
        assertThat(words()).hasSize(120);
    }

    @Test
    void losesAndDoublesNothingWhenTheNodeDiesInTheMiddle() {
        TrialRows.DEADLY.add("w75");
        Answer accepted = cdc.upload("trial", numbered(120), "{}");
        String id = accepted.json().get("id").asText();
        Awaitility.await().until(() -> !TrialRows.DEADLY.contains("w75"));
        jdbc.sql("update cordon.import_file set claimed_until = null where id = :id")
                .param("id", UUID.fromString(id))
                .update();
        JsonNode report = cdc.awaitEnd(id);
        assertThat(counts(report))
                .isEqualTo("COMPLETED received=120 accepted=120 updated=0 duplicate=0 known=0 rejected=0");
        assertThat(words()).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void linksAfterAllRowsAndWarnsOfLinksThatCannotBe() {
        byte[] file = utf8("word,links\na,b\nb,\"a,bad,c\"\nc,\n");
        JsonNode first = cdc.complete("trial", file, "{}");
        assertThat(first.get("warningCount").asLong()).isEqualTo(1);
        JsonNode warning = first.get("warnings").get(0);
        assertThat(warning.get("line").asLong()).isEqualTo(3);
        assertThat(warning.get("code").asText()).isEqualTo("trial.badLink");
        Answer shown = cdc.get("/" + first.get("id").asText());
        assertThat(new AuditRows(jdbc).ofRequest(shown.requestId()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.action()).isEqualTo("EXPORT");
                    assertThat(row.fields()).isEqualTo("warnings");
                });
        assertThat(words()).containsExactlyInAnyOrder("a", "b", "c", "a>b", "b>a", "b>c");
        JsonNode more = cdc.complete("trial", utf8("word,links\na,c\nb,a\n"), "{}");
        assertThat(counts(more)).isEqualTo("COMPLETED received=2 accepted=0 updated=1 duplicate=0 known=1 rejected=0");
    }

    @Test
    void keepsNothingOfADryRun() {
        JsonNode report = cdc.awaitEnd(
                cdc.upload("trial", Map.of("dryRun", "true", "mapping", "{}"), utf8("word\nx\nrefused\nx\n"))
                        .json()
                        .get("id")
                        .asText());
        assertThat(counts(report))
                .isEqualTo("COMPLETED received=3 accepted=1 updated=0 duplicate=1 known=0 rejected=1");
        assertThat(report.get("summary").asText()).startsWith("Dry run");
        assertThat(words()).isEmpty();
    }

    @Test
    void givesRejectedRowsBackToBeCorrectedAndSentAgain() {
        String mapping = "{\"columns\":{\"word\":\"Word\"}}";
        JsonNode report =
                cdc.complete("trial", utf8("Word;Other\nrefused1;=cmd()\ngood;x\nrefused;\"a\nb\";surplus\n"), mapping);
        String rejected =
                cdc.get("/" + report.get("id").asText() + "/rejected.csv").body();
        assertThat(rejected.lines())
                .containsExactly(
                        "\uFEFF\"Word\";\"Other\";\"line_no\";\"error_code\";\"error_message\"",
                        "\"refused1\";\"'=cmd()\";\"2\";\"trial.refused\";\"This word is refused: refused1\"",
                        "\"refused\";\"a",
                        "b\";\"surplus\";\"4\";\"import.row.shape\";\"The row has 3 cells, the heading 2\"");
        JsonNode again = cdc.complete("trial", utf8(rejected), mapping);
        assertThat(counts(again)).isEqualTo("COMPLETED received=2 accepted=0 updated=0 duplicate=0 known=0 rejected=2");
        String twice = cdc.get("/" + again.get("id").asText() + "/rejected.csv").body();
        assertThat(twice.lines().findFirst()).isEqualTo(rejected.lines().findFirst());
        assertThat(twice).contains("\"refused1\";\"'=cmd()\";\"2\";\"trial.refused\"");
        JsonNode corrected = cdc.complete("trial", utf8(twice.replace("refused1", "fine")), mapping);
        assertThat(corrected.get("accepted").asLong()).isEqualTo(1);
        assertThat(words()).containsExactlyInAnyOrder("good", "fine");
    }

    @Test
    void recordsWhoTakesRejectedRowsAway() {
        String id =
                cdc.complete("trial", utf8("word\nrefused1\n"), "{}").get("id").asText();

        Answer file = cdc.get("/" + id + "/rejected.csv");

        assertThat(new AuditRows(jdbc).ofRequest(file.requestId()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.action()).isEqualTo("EXPORT");
                    assertThat(row.actor()).isEqualTo("importCdc");
                    assertThat(row.people()).containsExactly("import:" + id);
                });
    }

    @Test
    void refusesAWholeFileWithTheLineAndKeepsTheRefusalOnRecord() {
        Answer refused = cdc.upload("trial", utf8("word\na\n\"open\nb\n"), "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asText()).isEqualTo("import.file.malformed");
        assertThat(refused.json().get("line").asLong()).isEqualTo(3);
        JsonNode kept = cdc.get("/" + refused.json().get("importId").asText()).json();
        assertThat(refused.location()).endsWith(kept.get("id").asText());
        assertThat(kept.get("state").asText()).isEqualTo("REJECTED");
        assertThat(kept.get("refusal").get("line").asLong()).isEqualTo(3);
        assertThat(pieces()).isZero();
        assertThat(words()).isEmpty();
    }

    @Test
    void refusesPicturesEmptyFilesAndBrokenRequests() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
        assertThat(cdc.upload("trial", png, "{}").json().get("code").asText()).isEqualTo("import.file.notText");
        assertThat(cdc.upload("trial", new byte[0], "{}").json().get("code").asText())
                .isEqualTo("import.file.empty");
        assertThat(cdc.upload("trial", utf8("word\na\n"), "{\"colums\":{}}").status())
                .isEqualTo(422);
        assertThat(cdc.upload("trial", Map.of("dryrun", "true"), utf8("word\na\n"))
                        .status())
                .isEqualTo(422);
        assertThat(cdc.upload("nothing", utf8("word\na\n"), "{}").status()).isEqualTo(404);
        assertThat(cdc.uploadTorn("trial").json().get("code").asText()).isEqualTo("import.request.broken");
        assertThat(cdc.upload("trial", utf8("word,Linkz\na,b\n"), "{}").json().toString())
                .contains("import.file.foreignHeading", "Linkz");
        assertThat(pieces()).isZero();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void leavesNothingOfAFileThatIsBrokenOff(CapturedOutput log) throws IOException {
        String credentials = Base64.getEncoder().encodeToString(utf8("importCdc:" + ImportClient.PASSWORD));
        String head = String.join(
                "\r\n",
                "POST /api/v1/imports/trial HTTP/1.1",
                "Host: localhost",
                "Authorization: Basic " + credentials,
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Length: 10000000",
                "",
                "--x",
                "Content-Disposition: form-data; name=\"file\"; filename=\"list.csv\"",
                "",
                "word\n");
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(utf8(head + "w1\n".repeat(300_000)));
            Awaitility.await().until(() -> pieces() > 0);
        }

        Awaitility.await().until(() -> pieces() == 0);
        Awaitility.await().until(() -> log.getOut().contains("Somebody has gone before they were answered"));
        assertThat(log.getOut()).doesNotContain("Unexpected failure");
    }

    @Test
    void refusesJunkThatIsTooLargeBeforeReadingIt() {
        Answer refused = cdc.upload("trial", new byte[270_000_000], "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asText()).isEqualTo("import.file.tooLarge");
    }

    @Test
    void letsOnlyTheCdcAndHeadquartersInAndOnlyToTheirOwnImports() {
        byte[] file = utf8("word\nmine\n");
        String id = cdc.complete("trial", file, "{}").get("id").asText();
        ImportClient town = new ImportClient(port, "importTown");
        assertThat(town.upload("trial", file, "{}").status()).isEqualTo(403);
        assertThat(town.get("/" + id).status()).isEqualTo(404);
        ImportClient hq = new ImportClient(port, "importHq");
        assertThat(hq.get("/" + id).status()).isEqualTo(404);
        assertThat(hq.get("/" + id + "/rejected.csv").status()).isEqualTo(404);
        assertThat(hq.get("").body()).doesNotContain(id);
        assertThat(cdc.get("").body()).contains(id);
        assertThat(new ImportClient(port, "nobody").get("/" + id).status()).isEqualTo(401);
    }

    @Test
    void takesARepeatedRequestForTheSame() {
        ImportClient keyed = new ImportClient(port, "importCdc")
                .with("Idempotency-Key", UUID.randomUUID().toString());
        String first =
                keyed.upload("trial", utf8("word\na\n"), "{}").json().get("id").asText();
        String second =
                keyed.upload("trial", utf8("word\na\n"), "{}").json().get("id").asText();
        assertThat(second).isEqualTo(first);
        assertThat(keyed.upload("trial", utf8("word\nb\n"), "{}").status()).isEqualTo(409);
    }

    @Test
    void stopsWhenItsOwnerCancels() {
        TrialRows.DEADLY.add("w10");
        String id = cdc.upload("trial", numbered(60), "{}").json().get("id").asText();
        Awaitility.await().until(() -> !TrialRows.DEADLY.contains("w10"));
        assertThat(cdc.post("/" + id + "/cancel").status()).isEqualTo(200);
        jdbc.sql("update cordon.import_file set claimed_until = null where id = :id")
                .param("id", UUID.fromString(id))
                .update();
        assertThat(cdc.awaitEnd(id).get("state").asText()).isEqualTo("CANCELLED");
        assertThat(cdc.post("/" + id + "/cancel").status()).isEqualTo(409);
    }

    @Test
    void keepsNoCellInClear() {
        TrialRows.DEADLY.add("Wang Wei");
        String id = cdc.upload("trial", utf8("word\nWang Wei\n"), "{}")
                .json()
                .get("id")
                .asText();
        byte[] piece = jdbc.sql("select content from cordon.import_chunk where import_id = :id")
                .param("id", UUID.fromString(id))
                .query(byte[].class)
                .single();
        assertThat(new String(piece, StandardCharsets.ISO_8859_1)).doesNotContain("Wang");
        jdbc.sql("update cordon.import_file set claimed_until = null where id = :id")
                .param("id", UUID.fromString(id))
                .update();
        cdc.awaitEnd(id);
        assertThat(pieces()).isZero();
    }

    private long pieces() {
        return jdbc.sql("select count(*) from cordon.import_chunk")
                .query(Long.class)
                .single();
    }

    private List<String> words() {
        return jdbc.sql("select word from cordon.import_trial")
                .query(String.class)
                .list();
    }

    private static String counts(JsonNode report) {
        return "%s received=%d accepted=%d updated=%d duplicate=%d known=%d rejected=%d"
                .formatted(
                        report.get("state").asText(),
                        report.get("received").asLong(),
                        report.get("accepted").asLong(),
                        report.get("updated").asLong(),
                        report.get("duplicate").asLong(),
                        report.get("alreadyKnown").asLong(),
                        report.get("rejected").asLong());
    }

    private static byte[] numbered(int rows) {
        return utf8(IntStream.rangeClosed(1, rows)
                .mapToObj(i -> "w" + i)
                .collect(Collectors.joining("\n", "word\n", "\n")));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
