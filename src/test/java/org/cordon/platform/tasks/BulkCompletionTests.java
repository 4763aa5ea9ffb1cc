package org.cordon.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.platform.tasks.Errands.PASSWORD;
import static org.cordon.platform.tasks.Errands.TOWN_A;
import static org.cordon.platform.tasks.Errands.TOWN_B;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.cordon.testing.CordonTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many tasks answered alike: each for itself, none twice, and nobody else's. */
@CordonTest
class BulkCompletionTests {

    private static final Map<String, Object> DONE = Map.of("outcome", "done", "secret", "s");

    @Autowired
    Errands errands;

    @Autowired
    ErrandListener listener;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService instances;

    @Autowired
    JdbcClient database;

    @Autowired
    TestRestTemplate http;

    @BeforeEach
    void prepare() {
        errands.prepare();
    }

    @AfterEach
    void mend() {
        listener.broken.clear();
        listener.contested.clear();
    }

    @Test
    void answersEveryTaskOnceUnderTheCallersName() {
        List<String> ids = started(5);

        assertThat(results("anna", ids, DONE)).containsExactly("DONE", "DONE", "DONE", "DONE", "DONE");

        assertThat(answers(ids)).containsExactly("anna", "anna", "anna", "anna", "anna");
        assertThat(results("anna", ids, DONE)).containsOnly("ALREADY_DONE task.completed");
        assertThat(results("arthur", ids, DONE)).containsOnly("ALREADY_DONE task.completed");
        assertThat(answers(ids)).hasSize(5);
    }

    @Test
    void countsAnIdThatIsNamedTwiceOnce() {
        String id = started(1).get(0);

        assertThat(results("anna", List.of(id, id), DONE)).containsExactly("DONE");
    }

    @Test
    void noneHoldsUpTheOthers() {
        String done = start();
        String claimed = start();
        String foreign = errands.task(errands.start(TOWN_B));
        String broken = broken();
        String step = atTheNextStep();
        String last = start();
        tasks.claim(claimed, "arthur");

        List<String> results = results(
                "anna", List.of(done, claimed, foreign, "nobody's", broken, step, UUID.randomUUID() + "", last), DONE);

        assertThat(results)
                .containsExactly(
                        "DONE",
                        "CLAIMED task.claimed",
                        "UNKNOWN task.unknown",
                        "UNKNOWN task.unknown",
                        "FAILED unexpected",
                        "REFUSED bulk.single",
                        "UNKNOWN task.unknown",
                        "DONE");
        assertThat(tasks.createTaskQuery()
                        .taskIdIn(claimed, foreign, broken, step)
                        .count())
                .isEqualTo(4);
        assertThat(answers(List.of(claimed, foreign, broken, step))).isEmpty();
    }

    @Test
    void anotherTownLearnsNothing() {
        String open = start();
        String done = start();
        results("anna", List.of(done), DONE);

        JsonNode answer = body(send("berta", List.of(open, done, "ghost"), null, DONE));

        assertThat(answer.findValuesAsText("result")).containsExactly("UNKNOWN", "UNKNOWN", "UNKNOWN");
        assertThat(answer.findValuesAsText("reason"))
                .hasSize(3)
                .allMatch(answer.findValuesAsText("reason").get(2)::equals);
        assertThat(answers(List.of(open))).isEmpty();
        assertThat(denials("berta", open)).isEqualTo(1);
        assertThat(denials("berta", done)).isEqualTo(1);
    }

    @Test
    void tellsWhatWentAwayByItselfFromWhatSomebodyDid() {
        String number = errands.start(TOWN_A);
        String id = errands.task(number);
        String process = tasks.createTaskQuery().taskId(id).singleResult().getProcessInstanceId();
        instances.deleteProcessInstance(process, "not needed");

        assertThat(results("anna", List.of(id), DONE)).containsExactly("OVER task.over");
    }

    @Test
    void aRoleThatOnlySeesTheTaskIsRefused() {
        assertThat(results("carla", started(1), DONE)).containsExactly("REFUSED task.role");
    }

    @Test
    void takesOnlyAnswersThatTheModelerLetsBeGivenForMany() {
        List<String> ids = started(1);

        assertThat(results("anna", ids, Map.of("outcome", "failed", "secret", "s")))
                .containsExactly("REFUSED bulk.answer");
        assertThat(results("anna", ids, Map.of("outcome", "done", "secret", "s", "day", "2022-01-02")))
                .containsExactly("REFUSED bulk.answer");
        assertThat(results("anna", ids, Map.of("outcome", "done", "secret", "forbidden")))
                .containsExactly("REFUSED errand.forbidden");
        assertThat(results("anna", ids, Map.of("outcome", "done"))).containsExactly("REFUSED answer.required");
        assertThat(answers(ids)).isEmpty();
    }

    @Test
    void leavesWhatIsOfAnotherVersionOfTheModel() {
        List<String> ids = started(2);

        assertThat(said(body(send("anna", ids, "Errand:0:other/UserTask_RunErrand", DONE))))
                .containsOnly("REFUSED bulk.otherKind");
        assertThat(body(send("anna", ids, "nonsense", DONE)).path("code").asText())
                .isEqualTo("bulk.kind");
        assertThat(results("anna", ids, DONE)).containsExactly("DONE", "DONE");
    }

    @Test
    void triesALostRaceAgainAFewTimes() {
        String once = errands.start(TOWN_A);
        String always = errands.start(TOWN_A);
        listener.contested.put(once, 2);
        listener.contested.put(always, 100);

        assertThat(results("anna", List.of(errands.task(once), errands.task(always)), DONE))
                .containsExactly("DONE", "REFUSED changed.meanwhile");
    }

    @Test
    void refusesMoreThanItTakes() {
        ResponseEntity<JsonNode> refused = send("anna", ids(51), null, DONE);
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(body(refused).path("code").asText()).isEqualTo("bulk.tooMany");
        assertThat(body(refused).path("detail").asText()).contains("At most 50", "several calls");
        assertThat(send("anna", List.of(), null, DONE).getStatusCode().value()).isEqualTo(400);
        assertThat(results("anna", ids(50), DONE)).hasSize(50).containsOnly("UNKNOWN task.unknown");
    }

    @Test
    void whoeverAnswersAloneInTheSameMomentIsCountedOnce() {
        List<String> ids = started(12);
        CompletableFuture<List<String>> together = CompletableFuture.supplyAsync(() -> results("anna", ids, DONE));
        List<Integer> alone = new ArrayList<>();
        for (int i = ids.size() - 1; i >= 0; i--) {
            alone.add(0, completeAlone(ids.get(i)));
        }

        List<String> outcomes = together.join();
        List<String> who = answers(ids);

        assertThat(who).hasSize(12);
        for (int i = 0; i < ids.size(); i++) {
            boolean byArthur = who.get(i).equals("arthur");
            assertThat(outcomes.get(i)).isEqualTo(byArthur ? "ALREADY_DONE task.completed" : "DONE");
            assertThat(alone.get(i) == 204).isEqualTo(byArthur);
        }
    }

    private int completeAlone(String id) {
        return post("arthur", "/api/v1/tasks/" + id + "/completion", Map.of("answers", DONE))
                .getStatusCode()
                .value();
    }

    private String start() {
        return errands.task(errands.start(TOWN_A));
    }

    private List<String> started(int count) {
        return IntStream.range(0, count).mapToObj(i -> start()).toList();
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "id-" + i).toList();
    }

    private String broken() {
        String number = errands.start(TOWN_A);
        listener.broken.add(number);
        return errands.task(number);
    }

    /** A task that a modeller lets be done one by one only. */
    private String atTheNextStep() {
        String number = errands.start(TOWN_A);
        tasks.complete(errands.task(number), new HashMap<>(DONE));
        return errands.task(number);
    }

    /** Who has answered, in the order of the ids. */
    private List<String> answers(List<String> ids) {
        return ids.stream()
                .flatMap(id -> database
                        .sql("select answered_by from cordon.task_answer where task_id = ?")
                        .param(id)
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private int denials(String user, String asked) {
        return database.sql(
                        "select count(*) from cordon.audit_entry where action = 'DENIED' and actor = ? and asked = ?")
                .params(user, asked)
                .query(Integer.class)
                .single();
    }

    private List<String> results(String user, List<String> ids, Map<String, Object> answers) {
        return said(body(send(user, ids, null, answers)));
    }

    private static List<String> said(JsonNode answer) {
        return answer.path("items")
                .valueStream()
                .map(item ->
                        (item.path("result").asText() + " " + item.path("code").asText("")).strip())
                .map(said -> said.replace(" null", ""))
                .toList();
    }

    private ResponseEntity<JsonNode> send(
            String user, List<String> ids, @Nullable String kind, Map<String, Object> answers) {
        Map<String, Object> order = new HashMap<>(Map.of("taskIds", ids, "answers", answers));
        order.put("kind", kind);
        return post(user, "/api/v1/tasks/completions", order);
    }

    private ResponseEntity<JsonNode> post(String user, String path, Object content) {
        RequestEntity<Object> request = RequestEntity.method(HttpMethod.POST, path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .contentType(MediaType.APPLICATION_JSON)
                .body(content);
        return http.withBasicAuth(user, PASSWORD).exchange(request, JsonNode.class);
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
