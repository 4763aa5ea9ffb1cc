package org.cordon.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.platform.tasks.Errands.PASSWORD;
import static org.cordon.platform.tasks.Errands.TOWN_A;

import java.net.http.HttpResponse;
import org.cordon.testing.Browser;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine's own routes, which Tasklist uses, answer when something is wrong. */
@CordonTest
@ExtendWith(OutputCaptureExtension.class)
class EngineRouteWebTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String ANSWERS =
            "{\"variables\":{\"outcome\":{\"value\":\"done\"},\"secret\":{\"value\":\"s\"}}}";
    private static final String[] INSIDES = {"Exception", "org.", "ENGINE-", "select ", "java", "\\tat "};

    @Autowired
    Errands errands;

    @Autowired
    TestRestTemplate http;

    @LocalServerPort
    int port;

    private String task = "";

    @BeforeEach
    void startErrand() {
        errands.prepare();
        task = errands.task(errands.start(TOWN_A));
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void refusesASecondCompletion(String way) {
        assertThat(send("anna", task, way, ANSWERS).statusCode()).isIn(200, 204);

        assertProblem(send("anna", task, way, ANSWERS), 404, "task.unknown");
        assertProblem(send("arthur", task, "claim", "{\"userId\":\"arthur\"}"), 404, "task.unknown");
    }

    @ParameterizedTest
    @CsvSource({"berta, 404, task.unknown", "harald, 404, task.unknown", "carla, 422, task.role"})
    void refusesWhoeverIsNotOfTheUnitAndRole(String user, int status, String problem) {
        for (String way : new String[] {"complete", "submit-form"}) {
            assertProblem(send(user, task, way, ANSWERS), status, problem);
        }
        assertProblem(send(user, task, "claim", "{\"userId\":\"" + user + "\"}"), status, problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form", "claim"})
    void knowsNoTaskThatDoesNotExist(String way) {
        assertProblem(send("anna", "no-such-task", way, "{\"userId\":\"anna\"}"), 404, "task.unknown");
    }

    @Test
    void refusesATaskThatAColleagueHas() {
        assertThat(send("arthur", task, "claim", "{\"userId\":\"arthur\"}").statusCode())
                .isEqualTo(204);

        assertProblem(send("anna", task, "claim", "{\"userId\":\"anna\"}"), 409, "task.claimed");
        assertProblem(send("anna", task, "complete", ANSWERS), 409, "task.claimed");
    }

    @Test
    void tellsStaffInTheirLanguageWhatIsWrongWithTheirAnswers() {
        String forbidden = ANSWERS.replace("\"s\"", "\"forbidden\"");
        String empty = "{\"variables\":{\"outcome\":{\"value\":\"done\"}}}";

        assertThat(anna().send("POST", path(task, "submit-form"), empty, "en").body())
                .contains("The field secret is empty");
        assertThat(anna().send("POST", path(task, "submit-form"), empty, "zh-CN")
                        .body())
                .contains("字段 secret 为空");
        assertThat(send("anna", task, "complete", forbidden).body()).contains("This secret is forbidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Object | {\"objectTypeName\":\"java.io.File\",\"serializationDataFormat\":\"application/json\"}",
                "File | {\"filename\":\"a.html\",\"mimeType\":\"text/html\"}"
            })
    void takesNoObjectsAndNoFiles(String type, String info) {
        String answers = "{\"variables\":{\"outcome\":{\"value\":\"done\"},\"secret\":{\"value\":\"AAAA\",\"type\":\""
                + type + "\",\"valueInfo\":" + info + "}}}";

        assertProblem(send("anna", task, "complete", answers), 422, "answer.text");
    }

    @Test
    void keepsWhatTheEngineSaysToTheLogAndGivesAReferenceToIt(CapturedOutput log) {
        String said = "/task?maxResults=1&dueAfter=WangXiaoming13812345678";
        HttpResponse<String> answer = anna().send("GET", ENGINE + said, "", "en");

        assertProblem(answer, 400, "engine.refused");
        assertThat(answer.body()).doesNotContain("WangXiaoming").contains("reference");
        String reference = answer.body().replaceAll(".*\"reference\":\"([^\"]+)\".*", "$1");
        assertThat(log.getAll()).contains(reference).doesNotContain("WangXiaoming", "13812345678");
    }

    @Test
    void tellsNothingOfTheEngineToProgramsEither() {
        for (String path : new String[] {"/process-definition/none/xml", "/task/none", "/no/such/route"}) {
            String body = http.withBasicAuth("moritz", PASSWORD)
                    .getForEntity("/engine-rest" + path, String.class)
                    .getBody();
            assertThat(body).as(path).contains("\"problem\":\"not.found\"").doesNotContain(INSIDES);
        }
    }

    private Browser anna() {
        return Browser.signedIn(port, "anna", PASSWORD, TASKLIST);
    }

    private HttpResponse<String> send(String user, String taskId, String way, String content) {
        return Browser.signedIn(port, user, PASSWORD, TASKLIST).send("POST", path(taskId, way), content, "en");
    }

    private static String path(String taskId, String way) {
        return ENGINE + "/task/" + taskId + "/" + way;
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"problem\":\"" + problem + "\"").doesNotContain(INSIDES);
    }
}
