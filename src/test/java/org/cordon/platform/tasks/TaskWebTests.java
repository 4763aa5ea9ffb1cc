package org.cordon.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.platform.tasks.Errands.PASSWORD;
import static org.cordon.platform.tasks.Errands.TOWN_A;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

@CordonTest
class TaskWebTests {

    @Autowired
    Errands errands;

    @Autowired
    TestRestTemplate http;

    private String number = "";
    private String task = "";

    @BeforeEach
    void startErrand() {
        errands.prepare();
        number = errands.start(TOWN_A);
        task = "/api/v1/tasks/" + errands.task(number);
    }

    @Test
    void listsTheTasksOfTheOwnTown() {
        JsonNode item = body(get("anna", "/api/v1/tasks?number=" + number))
                .path("items")
                .path(0);

        assertThat(item.path("processNumber").asText()).isEqualTo(number);
        assertThat(item.path("definition").asText()).isEqualTo("Errand");
        assertThat(item.path("name").asText()).isEqualTo("Run errand");
        assertThat(item.path("formId").asText()).isEqualTo("run-errand");
        assertThat(item.path("candidateRoles").path(0).asText()).isEqualTo("townStaff");
        assertThat(item.path("overdue").asBoolean()).isTrue();
        assertThat(item.path("unit").asText()).isEqualTo(TOWN_A);
    }

    @Test
    void tellsTheNumbersOfTheTasksThatAreAskedFor() {
        String id = errands.task(number);
        JsonNode items = body(get("anna", "/api/v1/tasks?mine=false&id=" + id + "&id=unknown"))
                .path("items");

        assertThat(items.findValuesAsText("id")).containsExactly(id);
        assertThat(items.findValuesAsText("processNumber")).containsExactly(number);
        assertThat(body(get("berta", "/api/v1/tasks?mine=false&id=" + id)).path("items"))
                .isEmpty();
    }

    @Test
    void showsTheFieldsOfTheForm() {
        JsonNode fields = body(get("anna", task)).path("fields");

        assertThat(fields.findValuesAsText("key")).contains("outcome", "secret", "people", "name");
    }

    @Test
    void showsNothingToAnotherTown() {
        assertThat(body(get("berta", "/api/v1/tasks?mine=false&number=" + number))
                        .path("total")
                        .asInt(-1))
                .isZero();
        assertThat(body(get("berta", "/api/v1/tasks?mine=false&unit=" + TOWN_A))
                        .path("total")
                        .asInt(-1))
                .isZero();
        assertThat(get("berta", task).getStatusCode().value()).isEqualTo(404);
        assertThat(post("berta", task + "/claim", Map.of()).getStatusCode().value())
                .isEqualTo(404);
        assertThat(complete("berta").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void claimsGivesBackAndCompletes() {
        assertThat(post("anna", task + "/claim", Map.of()).getStatusCode().value())
                .isEqualTo(204);
        assertThat(problem(post("arthur", task + "/claim", Map.of()))).isEqualTo("409 task.claimed");
        assertThat(problem(complete("arthur"))).isEqualTo("409 task.claimed");
        assertThat(post("anna", task + "/unclaim", Map.of()).getStatusCode().value())
                .isEqualTo(204);
        assertThat(complete("arthur").getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void tellsWhoeverComesTooLateWhoWasFirst() {
        assertThat(complete("anna").getStatusCode().value()).isEqualTo(204);

        ResponseEntity<JsonNode> late = complete("arthur");
        assertThat(problem(late)).isEqualTo("409 task.completed");
        assertThat(body(late).path("detail").asText()).contains("anna");
        assertThat(complete("berta").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void answersABadFormWithTheFieldAndAListenersRefusalWithItsReason() {
        assertThat(problem(post(
                        "anna", task + "/completion", Map.of("answers", Map.of("outcome", "perhaps", "secret", "s")))))
                .isEqualTo("422 answer.choice");
        assertThat(problem(post(
                        "anna",
                        task + "/completion",
                        Map.of("answers", Map.of("outcome", "done", "secret", "forbidden")))))
                .isEqualTo("422 errand.forbidden");
    }

    @Test
    void answersAnUnreadableRequestWithAProblem() {
        assertThat(problem(post("anna", task + "/completion", "{\"answers\":"))).isEqualTo("400 request.unreadable");
        assertThat(problem(post("anna", task + "/completion", Map.of("unknown", 1))))
                .isEqualTo("400 request.unreadable");
        assertThat(problem(post("anna", task + "/completion", Map.of()))).isEqualTo("400 request.invalid");
        assertThat(problem(get("anna", "/api/v1/tasks?limit=1000"))).isEqualTo("400 request.parameters");
        assertThat(problem(get("anna", "/api/v1/tasks?limit=many"))).isEqualTo("400 request.parameter");
        assertThat(problem(get("anna", "/api/v1/tasks/none"))).isEqualTo("404 task.unknown");
    }

    @Test
    void keepsARoleThatSeesTheTaskFromDoingIt() {
        assertThat(body(get("carla", "/api/v1/tasks?mine=false&number=" + number))
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(body(get("carla", "/api/v1/tasks?number=" + number))
                        .path("total")
                        .asInt(-1))
                .isZero();
        assertThat(problem(complete("carla"))).isEqualTo("422 task.role");
    }

    @Test
    void needsATokenWhenAForeignPageRepeatsTheCredentials() {
        RequestEntity<Map<String, Object>> forged = RequestEntity.method(HttpMethod.POST, task + "/claim")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .header("Sec-Fetch-Site", "cross-site")
                .body(Map.of());

        assertThat(http.withBasicAuth("anna", PASSWORD)
                        .exchange(forged, JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private ResponseEntity<JsonNode> complete(String user) {
        return post(user, task + "/completion", Map.of("answers", Map.of("outcome", "done", "secret", "s")));
    }

    private ResponseEntity<JsonNode> get(String user, String path) {
        RequestEntity<Void> request = RequestEntity.method(HttpMethod.GET, path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .build();
        return http.withBasicAuth(user, PASSWORD).exchange(request, JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String user, String path, Object content) {
        RequestEntity<Object> request = RequestEntity.method(HttpMethod.POST, path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .contentType(MediaType.APPLICATION_JSON)
                .body(content);
        return http.withBasicAuth(user, PASSWORD).exchange(request, JsonNode.class);
    }

    private static String problem(ResponseEntity<JsonNode> answer) {
        return answer.getStatusCode().value() + " " + body(answer).path("code").asText();
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
