package org.cordon.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.platform.tasks.Errands.TOWN_A;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.cordon.platform.crypto.PersonalVault;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CordonTest
class TaskGuardTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Errands errands;

    @Autowired
    ErrandListener listener;

    @Autowired
    JdbcClient database;

    @Autowired
    PersonalVault vault;

    private String number = "";
    private String task = "";

    @BeforeEach
    void startErrand() {
        errands.prepare();
        number = errands.start(TOWN_A);
        task = errands.task(number);
    }

    @AfterEach
    void signOut() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void leavesNoTraceOfAnAnswerInTheEngineExceptWhereAGatewayAsks() {
        signIn("anna", "townStaff");

        engine.getTaskService()
                .complete(
                        task,
                        Map.of(
                                "outcome",
                                "done",
                                "secret",
                                "MARKER-TEXT",
                                "symptoms",
                                List.of("cough"),
                                "people",
                                List.of(Map.of("name", "MARKER-ROW"))));

        assertThat(rowsWith(number)).as("the search itself works").isNotEmpty();
        assertThat(rowsWith("MARKER")).isEmpty();
        assertThat(listener.secrets).anyMatch(said -> said.contains("MARKER-TEXT") && said.contains("MARKER-ROW"));
        assertThat(routingAnswer()).isEqualTo("done");
    }

    @Test
    void leavesNoTraceOfAnAnswerThatComesAsAForm() {
        signIn("anna", "townStaff");

        engine.getFormService()
                .submitTaskForm(
                        task,
                        Variables.putValue("outcome", "failed")
                                .putValueTyped("secret", Variables.stringValue("MARKER-FORM"))
                                .putValueTyped(
                                        "people",
                                        SpinValues.jsonValue("[{\"name\":\"MARKER-JSON\"}]")
                                                .create()));

        assertThat(rowsWith("MARKER")).isEmpty();
        assertThat(listener.secrets).anyMatch(said -> said.contains("MARKER-FORM") && said.contains("MARKER-JSON"));
    }

    @Test
    void keepsAnswersSealedInOurOwnTable() {
        signIn("anna", "townStaff");
        engine.getTaskService().complete(task, Map.of("outcome", "done", "secret", "sealed words"));

        byte[] sealed = database.sql("select answers from cordon.task_answer where task_id = ?")
                .param(task)
                .query(byte[].class)
                .single();

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("sealed words");
        assertThat(vault.open(sealed)).contains("sealed words", "\"outcome\":\"done\"");
    }

    @Test
    void refusesAnAnswerThatIsNotInTheForm() {
        assertRefused("answer.unknown", Map.of("outcome", "done", "secret", "s", "name", "Wang"));
    }

    @Test
    void refusesAChoiceThatTheFormDoesNotOffer() {
        assertRefused("answer.choice", Map.of("outcome", "maybe", "secret", "s"));
    }

    @Test
    void refusesAFormWithARequiredFieldLeftEmpty() {
        assertRefused("answer.required", Map.of("outcome", "done", "secret", "  "));
        assertRefused("answer.row", Map.of("outcome", "done", "secret", "s", "people", List.of(Map.of())));
    }

    @Test
    void refusesADayInAnotherNotation() {
        assertRefused("answer.date", Map.of("outcome", "done", "secret", "s", "day", "01/15/2022"));
    }

    @Test
    void refusesANumberOutOfRange() {
        assertRefused("answer.number", Map.of("outcome", "done", "secret", "s", "temperature", 365));
    }

    @Test
    void refusesFilesAndObjects() {
        assertRefused(
                "answer.text",
                Variables.putValue("outcome", "done")
                        .putValueTyped(
                                "secret",
                                Variables.fileValue("x").file(new byte[1]).create()));
    }

    @Test
    void rollsTheTaskBackWhenAListenerRefuses() {
        signIn("anna", "townStaff");

        assertThatThrownBy(
                        () -> engine.getTaskService().complete(task, Map.of("outcome", "done", "secret", "forbidden")))
                .hasStackTraceContaining("This secret is forbidden");

        assertThat(errands.task(number)).isEqualTo(task);
        assertThat(database.sql("select count(*) from cordon.task_answer where task_id = ?")
                        .param(task)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAnotherRoleOfTheSameUnit() {
        signIn("harald", "hotelStaff");

        assertThatThrownBy(() -> complete()).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void refusesARoleThatMaySeeTheTaskButNotDoIt() {
        signIn("carla", "cdcInvestigators");

        assertThatThrownBy(this::complete).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                .isEqualTo("task.role"));
        assertThatThrownBy(() -> engine.getTaskService().claim(task, "carla")).isInstanceOf(Refused.class);
    }

    @Test
    void refusesATaskOfAnotherTown() {
        engine.getIdentityService().setAuthentication("berta", List.of("townStaff"), List.of(Errands.TOWN_B));

        assertThatThrownBy(this::complete).hasMessageContaining("belongs to no authenticated tenant");
        assertThatThrownBy(() -> engine.getTaskService().claim(task, "berta"))
                .hasMessageContaining("belongs to no authenticated tenant");
    }

    @Test
    void refusesATaskThatAColleagueHasClaimed() {
        signIn("arthur", "townStaff");
        engine.getTaskService().claim(task, "arthur");

        signIn("anna", "townStaff");
        assertThatThrownBy(this::complete).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> engine.getTaskService().claim(task, null)).isInstanceOf(Conflict.class);
    }

    @Test
    void refusesToClaimForSomebodyElse() {
        signIn("anna", "townStaff");

        assertThatThrownBy(() -> engine.getTaskService().claim(task, "arthur")).isInstanceOf(Refused.class);
    }

    @Test
    void refusesAnAssigneeWhoCouldNotDoTheTask() {
        for (String unfit : List.of("ghost", "berta", "harald")) {
            assertThatThrownBy(() -> engine.getTaskService().setAssignee(task, unfit))
                    .as(unfit)
                    .hasStackTraceContaining("cannot be given to " + unfit);
        }
        engine.getTaskService().setAssignee(task, "anna");
    }

    @Test
    void refusesTheWaysPastTheForm() {
        assertThatThrownBy(() -> engine.getTaskService().createComment(task, null, "Wang has a fever"))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> engine.getTaskService().resolveTask(task)).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> engine.getTaskService().handleBpmnError(task, "error"))
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void writesNoAuthorizationRowsForATask() {
        signIn("anna", "townStaff");
        engine.getTaskService().claim(task, "anna");
        signOut();

        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceId(task)
                        .count())
                .isZero();
    }

    @Test
    void doesNotKnowATaskThatIsGone() {
        assertThatThrownBy(() -> engine.getTaskService().complete("gone")).isInstanceOf(NotFound.class);
    }

    private void assertRefused(String code, Map<String, Object> answers) {
        signIn("anna", "townStaff");
        assertThatThrownBy(() -> engine.getTaskService().complete(task, answers))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private void complete() {
        engine.getTaskService().complete(task, Map.of("outcome", "done", "secret", "s"));
    }

    private void signIn(String user, String role) {
        engine.getIdentityService().setAuthentication(user, List.of(role), List.of(TOWN_A));
    }

    private Object routingAnswer() {
        signOut();
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .variableName("outcome")
                .processInstanceIdIn(historicPhase())
                .singleResult()
                .getValue();
    }

    private String historicPhase() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("Errand")
                .singleResult()
                .getId();
    }

    private List<String> rowsWith(String marker) {
        return database
                .sql("select table_schema || '.' || table_name from information_schema.tables"
                        + " where lower(table_name) like 'act\\_%' escape '\\'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table -> database.sql("select * from " + table).query().listOfRows().stream()
                        .map(row -> table + ": " + text(row)))
                .filter(row -> row.contains(marker))
                .toList();
    }

    private static String text(Map<String, Object> row) {
        return row.values().stream()
                .filter(Objects::nonNull)
                .map(value -> value instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.ISO_8859_1)
                        : value.toString())
                .toList()
                .toString();
    }
}
