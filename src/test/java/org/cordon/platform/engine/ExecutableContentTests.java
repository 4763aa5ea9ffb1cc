package org.cordon.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.platform.tasks.Errands.PASSWORD;
import static org.cordon.platform.tasks.Errands.TOWN_A;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.tasks.Errands;
import org.cordon.testing.Caller;
import org.cordon.testing.Caller.Answer;
import org.cordon.testing.CordonTest;
import org.cordon.testing.DatabaseImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody brings code into the engine except with a model that a modeller deploys and that carries none. */
@CordonTest
class ExecutableContentTests {

    private static final String WEBAPPS = "/camunda/api/engine/engine/default";
    private static final String REST = "/engine-rest";

    private final Path canary = Path.of("target", "canary-" + UUID.randomUUID()).toAbsolutePath();

    @Autowired
    ProcessEngine engine;

    @Autowired
    Errands errands;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Task task;

    @BeforeEach
    void startErrand() {
        errands.prepare();
        accounts.create("sabine", "Sabine", PASSWORD, Set.of(Roles.SUPERVISORS), Set.of(TOWN_A));
        accounts.create("sonja", "Sonja", PASSWORD, Set.of(Roles.SERVICE_ACCOUNTS), Set.of());
        task = engine.getTaskService()
                .createTaskQuery()
                .taskId(errands.task(errands.start(TOWN_A)))
                .singleResult();
    }

    @Test
    void nobodyGetsCodeInByAnyWay() {
        Map<String, Caller> callers = callers();
        List<Attack> attacks = attacks().all();
        assertThat(attacks).hasSizeGreaterThan(60);
        Map<String, List<String>> before = DatabaseImage.of(jdbc);
        List<String> through = new ArrayList<>();

        callers.forEach((name, caller) ->
                attacks.forEach(attack -> List.of(WEBAPPS, REST).forEach(way -> {
                    Answer answer = attack.by(caller, way);
                    if (answer.status() < 400) {
                        through.add(name + " at " + way + ": " + attack + " -> " + answer);
                    }
                })));

        assertThat(through).as(() -> String.join("\n", through)).isEmpty();
        assertThat(canary).doesNotExist();
        DatabaseImage.of(jdbc)
                .forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(before.get(table)));
    }

    @AfterEach
    void removeWhatWasWritten() throws IOException {
        Files.deleteIfExists(canary);
    }

    /** Otherwise the test above would prove nothing. */
    @Test
    void thePayloadWorksWhereNothingGuards() {
        ProcessEngine unguarded = UnguardedEngine.start();
        try {
            unguarded
                    .getTaskService()
                    .createTaskQuery()
                    .or()
                    .taskAssigneeExpression(Attacks.writing(canary))
                    .endOr()
                    .count();
        } finally {
            unguarded.close();
        }
        assertThat(canary).exists();
    }

    /** Each for what it carries, and not because it is no model at all. */
    @Test
    void everyModelWithCodeIsRefusedForIt() {
        Caller modeller = Caller.program(port, "moritz", PASSWORD);

        assertThat(Stream.of(attacks().models(), attacks().tables(), attacks().forms())
                        .flatMap(attacks -> attacks))
                .hasSizeGreaterThan(45)
                .allSatisfy(attack -> {
                    Answer answer = attack.by(modeller, REST);
                    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
                    assertThat(answer.body()).contains("The model is refused: A ");
                });
    }

    @Test
    void filesOfOtherKindsAreRefusedAsSuch() {
        Caller modeller = Caller.program(port, "moritz", PASSWORD);

        assertThat(attacks().otherKinds()).isNotEmpty().allSatisfy(attack -> {
            Answer answer = attack.by(modeller, REST);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("is neither a process, a rule table nor a form");
        });
    }

    /** Each for its form, and not for something else. */
    @Test
    void aTaskWithoutAKnownFormIsRefusedByName() {
        Caller modeller = Caller.program(port, "moritz", PASSWORD);
        List<String> findings = attacks()
                .models()
                .map(attack -> attack.by(modeller, REST).body())
                .filter(body -> body.contains("form"))
                .toList();

        assertThat(String.join("\n", findings))
                .contains(
                        "A has no form",
                        "A names the form nowhere, which is neither in this deployment nor deployed",
                        "A names the form run-errand, which is neither in this deployment nor deployed",
                        "A takes the form run-errand from its own deployment, which has no such form: deploy both together",
                        "A does not name its form in so many words");
    }

    @Test
    void aModellersModelIsDeployedUnlessItCarriesCode() {
        Caller modeller = Caller.program(port, "moritz", PASSWORD);
        String good = Attacks.model("<process id='Goodwill' isExecutable='true' camunda:historyTimeToLive='P1D'>"
                + "<startEvent id='S'/><sequenceFlow id='F' sourceRef='S' targetRef='T'/>"
                + "<userTask id='T' name='Help' camunda:candidateGroups='townStaff' camunda:formRef='run-errand'"
                + " camunda:formRefBinding='latest'/></process>");
        String bad = Attacks.model("<process id='Badwill' isExecutable='true'>"
                + "<scriptTask id='A' scriptFormat='groovy'><script>1</script></scriptTask>"
                + "<serviceTask id='B' camunda:class='java.lang.Object'/>"
                + "<userTask id='C' camunda:candidateGroups='townStaff,strangers'/></process>");

        Answer accepted = Attack.deployment("good.bpmn", good).by(modeller, REST);
        Answer refused = Attack.deployment("bad.bpmn", bad).by(modeller, REST);

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "Badwill does not say how long its history lives",
                        "A carries scriptTask, which models may not",
                        "A carries script, which models may not",
                        "B has the attribute class, which models may not",
                        "B names no process bean",
                        "C names the unknown role strangers",
                        "C has no form");
        assertThat(deployed("Goodwill")).isEqualTo(1);
        assertThat(deployed("Badwill")).isZero();
        engine.getRepositoryService()
                .deleteProcessDefinitions()
                .byKey("Goodwill")
                .delete();
    }

    @Test
    void ordinaryFiltersWithTheCallerAndDatesKeepWorking() {
        Caller anna = Caller.signedIn(port, "anna", PASSWORD);
        for (Filter filter : engine.getFilterService().createTaskFilterQuery().list()) {
            for (String question : List.of("list", "count")) {
                Answer answer = anna.send("GET", WEBAPPS + "/filter/" + filter.getId() + "/" + question);
                assertThat(answer.status()).as(filter.getName() + answer.body()).isEqualTo(200);
            }
        }
    }

    @Test
    void nobodyDeletesTheirOwnAccount() {
        for (String self : List.of("anna", "sabine", "moritz", "adele")) {
            Answer answer = Caller.signedIn(port, self, PASSWORD).send("DELETE", WEBAPPS + "/user/" + self);
            assertThat(answer.status()).as(self + answer.body()).isIn(403, 422);
        }
        Answer program = Caller.program(port, "sonja", PASSWORD).send("DELETE", REST + "/user/sonja");

        assertThat(program.status()).as(program.body()).isEqualTo(422);
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userIdIn("anna", "sabine", "moritz", "adele", "sonja")
                        .count())
                .isEqualTo(5);
    }

    private Map<String, Caller> callers() {
        Map<String, Caller> callers = new LinkedHashMap<>();
        callers.put("anonymous", Caller.anonymous(port));
        for (String staff : List.of("anna", "sabine", "carla", "moritz", "adele")) {
            callers.put(staff, Caller.signedIn(port, staff, PASSWORD));
        }
        for (String program : List.of("moritz", "sonja", "adele")) {
            callers.put(program + " as a program", Caller.program(port, program, PASSWORD));
        }
        return callers;
    }

    private Attacks attacks() {
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        Filter filter = engine.getFilterService().createTaskFilterQuery().list().get(0);
        return new Attacks(task.getId(), instance.getId(), instance.getProcessDefinitionId(), filter.getId(), canary);
    }

    private long deployed(String key) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .count();
    }
}
