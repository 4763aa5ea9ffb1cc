package org.cordon.replays;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.cordon.imports.GuideMappings;
import org.cordon.imports.SharedData;
import org.cordon.testing.H2Database;
import org.cordon.testing.OwnEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Replays as a program sends them to a training installation, by the rule tables as they are deployed. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "cordon.coverage=false")
@ActiveProfiles({"test", "training"})
@ContextConfiguration(initializers = H2Database.class)
@TestExecutionListeners(listeners = OwnEngine.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@DirtiesContext
class ReplayWebTests {

    private static final String PATH = "/api/v1/training/replay";
    private static final String PASSWORD = "plum ferry tuesday";
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    private final MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();

    @BeforeEach
    void prepare() {
        if (identity.createGroupQuery().groupId("modellers").count() == 0) {
            identity.saveGroup(identity.newGroup("modellers"));
        }
        if (identity.createUserQuery().userId("replayModeller").count() == 0) {
            User user = identity.newUser("replayModeller");
            user.setPassword(PASSWORD);
            identity.saveUser(user);
            identity.createMembership("replayModeller", "modellers");
        }
    }

    @Test
    void comesToWhatWasWorkedOutByHandUnderTheDeployedTables() throws IOException {
        file("cases", SmallOutbreak.CASES);
        file("links", SmallOutbreak.LINKS);
        JsonNode report = replay();
        SmallOutbreak.TOTALS.forEach((edition, totals) ->
                assertThat(edition(report, edition).get("totals")).as(edition).isEqualTo(tree(totals)));
        assertThat(StreamSupport.stream(report.get("editions").spliterator(), false)
                        .map(edition -> edition.get("edition").asText()))
                .containsExactly("8", "9", "20", "10");
        assertThat(report.get("findings").get("unknownSources").asInt()).isEqualTo(1);
        assertThat(edition(report, "9").has("people")).isFalse();
    }

    @Test
    void livesOneEditionWithALogOfEachPerson() throws IOException {
        file("cases", SmallOutbreak.CASES);
        file("links", SmallOutbreak.LINKS);
        parts.add("edition", "20");
        parts.add("detail", "true");
        JsonNode report = replay();
        assertThat(report.get("editions")).hasSize(1);
        assertThat(report.get("editions").get(0).get("people")).hasSize(7);
    }

    @Test
    void writesNothing() throws IOException {
        List<Long> before = counts();
        file("cases", SmallOutbreak.CASES);
        file("links", SmallOutbreak.LINKS);
        replay();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void drawsTheRoomsOfEachDayInBothLanguages() {
        file("cases", SmallOutbreak.CASES);
        file("links", SmallOutbreak.LINKS);
        assertThat(post(PATH + "/rooms.svg", "en").getBody())
                .startsWith("<svg")
                .contains("Ten Measures: at most 0", "2022-09-10", "2022-09-30");
        assertThat(post(PATH + "/rooms.svg", "zh-CN").getBody()).contains("第八版：最多 3 间");
    }

    @Test
    void readsChineseFilesThroughAMapping() throws IOException {
        String cases = "编号,发病日期,确诊日期\n甲,2022年9月8日,2022年9月10日\n";
        parts.add("cases", resource(cases.getBytes(Charset.forName("GB18030"))));
        parts.add("casesMapping", """
                {"columns": {"sourceId": "编号", "onsetDate": "发病日期", "confirmedDate": "确诊日期"},
                 "dateFormats": ["yyyy年M月d日"]}""");
        assertThat(edition(replay(), "9").get("totals").get("withoutSource").asInt())
                .isEqualTo(1);
    }

    @Test
    void takesLinksAloneAndListsWithoutRows() throws IOException {
        file("cases", "sourceId,confirmedDate\n");
        file("links", "sourceCaseId,contactSourceId\nA,B\nB,A\n");
        JsonNode report = replay();
        assertThat(report.get("findings").get("mutualLinks").asInt()).isEqualTo(1);
        assertThat(report.get("findings").get("peopleInCircles").asInt()).isEqualTo(2);
        assertThat(edition(report, "8").get("days")).isEmpty();
    }

    @Test
    void saysInWhichFileAndLineTheTroubleIs() throws IOException {
        file("cases", "sourceId,confirmedDate\nA,2022-09-10\nB,10.9.2022\n");
        file("links", SmallOutbreak.LINKS);
        assertProblem("import.row.date", "cases", 3);
        file("cases", "sourceId,confirmedDate\n\"A,2022-09-10\n");
        assertProblem("import.file.malformed", "cases", 2);
        file("cases", SmallOutbreak.CASES);
        file("links", "sourceCaseId,contactSourceId,directed\nA,B,1\nA,C,perhaps\n");
        assertProblem("import.row.choice", "links", 3);
        file("links", "from,to\nA,B\n");
        assertProblem("import.file.columnMissing", "links", 1);
        file("links", "sourceCaseId,contactSourceId\nA,\n");
        assertProblem("import.row.missing", "links", 2);
    }

    @Test
    void refusesWhatCannotBeMeant() throws IOException {
        assertThat(problem("edition", "9")).isEqualTo("replay.noFile");
        file("cases", SmallOutbreak.CASES);
        assertThat(problem("edition", "7")).isEqualTo("replay.edition");
        assertThat(problem("detail", "perhaps")).isEqualTo("replay.detail");
        assertThat(problem("editions", "9")).isEqualTo("replay.unknownPart");
        assertThat(problem("casesMapping", "{\"column\":{}}")).isEqualTo("import.mapping.unknownProperty");
        file("cases", "sourceId,confirmedDate\nA,1922-09-10\nB,2022-09-10\n");
        assertThat(problem("edition", "9")).isEqualTo("replay.tooLong");
    }

    @Test
    void describesItself() throws IOException {
        JsonNode described = JSON.readTree(
                http.withBasicAuth("replayModeller", PASSWORD).getForObject("/v3/api-docs", String.class));
        JsonNode operation = described.get("paths").get(PATH).get("post");
        assertThat(operation.get("summary").asText()).contains("day by day");
        assertThat(described.at("/components/schemas/ReplayRequest/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("cases", "links", "casesMapping", "linksMapping", "edition", "detail");
    }

    @Test
    void livesTianjinUnderEveryEdition() throws IOException {
        shared("cases", "tianjin_2020/tidy_cases.csv", "tianjin-tidy-cases");
        shared("links", "tianjin_2020/tidy_links.csv", "tianjin-tidy-links");
        JsonNode tidy = replay();
        assertThatEditionsAddUp(tidy);
        parts.clear();
        shared("cases", "tianjin_2020/original_Tianjin135cases_revised.csv", "tianjin-original-cases");
        assertThat(replay()).isEqualTo(tidy);
        assertThat(tidy.get("findings").get("cases").asInt()).isEqualTo(135);
        assertThat(tidy.get("findings").get("links").asInt()).isEqualTo(92);
        assertThat(tidy.get("findings").get("unknownSources").asInt()).isEqualTo(1);
    }

    @Test
    void livesSingaporeUnderEveryEdition() throws IOException {
        shared("cases", "singapore_2020/tidy_cases.csv", "singapore-tidy-cases");
        shared("links", "singapore_2020/tidy_links.csv", "singapore-tidy-links");
        JsonNode tidy = replay();
        assertThatEditionsAddUp(tidy);
        parts.clear();
        shared("cases", "singapore_2020/original_Singapore_data_revised.csv", "singapore-original-cases");
        assertThat(replay().get("editions")).isEqualTo(tidy.get("editions"));
        assertThat(tidy.get("findings").get("cases").asInt()).isEqualTo(93);
        assertThat(tidy.get("findings").get("links").asInt()).isEqualTo(65);
        assertThat(tidy.get("findings").get("selfLinks").asInt()).isEqualTo(1);
    }

    /** Each edition accounts for everybody, and none keeps people longer than the one before it. */
    private static void assertThatEditionsAddUp(JsonNode report) throws IOException {
        for (JsonNode edition : report.get("editions")) {
            ReplayConservationTests.assertThatItAddsUp(
                    JSON.treeToValue(edition, EditionReplay.class),
                    edition.get("edition").asText());
        }
        List<Integer> rooms = personDays(report, "centralIsolation");
        assertThat(rooms).isSortedAccordingTo((a, b) -> b - a).last().isEqualTo(0);
        List<Integer> kept = IntStream.range(0, 4)
                .map(index -> rooms.get(index)
                        + personDays(report, "homeQuarantine").get(index)
                        + personDays(report, "homeMonitoring").get(index))
                .boxed()
                .toList();
        assertThat(kept).isSortedAccordingTo((a, b) -> b - a);
        assertThat(rooms.get(0)).isGreaterThan(rooms.get(1));
    }

    private static List<Integer> personDays(JsonNode report, String measure) {
        return StreamSupport.stream(report.get("editions").spliterator(), false)
                .map(edition -> edition.at("/totals/personDays/" + measure).asInt())
                .toList();
    }

    private void assertProblem(String code, String part, long line) throws IOException {
        ResponseEntity<String> answer = post(PATH, "en");
        JsonNode problem = JSON.readTree(answer.getBody());
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(422);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("part").asText()).isEqualTo(part);
        assertThat(problem.get("line").asLong()).isEqualTo(line);
    }

    private String problem(String part, String value) throws IOException {
        parts.add(part, value);
        ResponseEntity<String> answer = post(PATH, "en");
        parts.remove(part);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(422);
        return JSON.readTree(answer.getBody()).get("code").asText();
    }

    private JsonNode replay() throws IOException {
        ResponseEntity<String> answer = post(PATH, "en");
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return JSON.readTree(answer.getBody());
    }

    private ResponseEntity<String> post(String path, String language) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        headers.set(HttpHeaders.CONTENT_TYPE, "multipart/form-data");
        return http.withBasicAuth("replayModeller", PASSWORD)
                .postForEntity(path, new HttpEntity<>(parts, headers), String.class);
    }

    private void file(String part, String text) {
        parts.put(part, List.of(resource(text.getBytes(StandardCharsets.UTF_8))));
    }

    private void shared(String part, String file, String mapping) throws IOException {
        parts.add(part, resource(Files.readAllBytes(SharedData.file(file))));
        parts.add(part + "Mapping", GuideMappings.named(mapping));
    }

    private static ByteArrayResource resource(byte[] bytes) {
        return new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return "list.csv";
            }
        };
    }

    private static JsonNode edition(JsonNode report, String name) {
        return StreamSupport.stream(report.get("editions").spliterator(), false)
                .filter(edition -> edition.get("edition").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode tree(ReplayTotals totals) {
        try {
            return JSON.readTree(JSON.copy()
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .writeValueAsString(totals));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Long> counts() {
        return List.of(
                        "public.act_hi_decinst",
                        "public.act_hi_procinst",
                        "public.act_ru_execution",
                        "cordon.person",
                        "cordon.key_person",
                        "cordon.listing",
                        "cordon.positive_case",
                        "cordon.import_chunk",
                        "cordon.import_file")
                .stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
