package org.cordon.control.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.testing.CordonTest;
import org.cordon.testing.CoversModels;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
@CoversModels("Escalation")
class EscalationProcessTests {

    private static final Map<String, Object> ACTION = Map.of("action", "called the grid worker");

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    LateTasks lateTasks;

    @Autowired
    EscalationBook book;

    @Autowired
    EscalationStep step;

    @Autowired
    Clock clock;

    private String number = "";

    @BeforeEach
    void listSomebody() {
        SmallDistrict.found(units);
        PersonDetails details = PersonDetails.builder()
                .source("escalation")
                .sourceId(UUID.randomUUID().toString())
                .areaCode(SmallDistrict.HUANXIU)
                .build();
        number = String.valueOf(listing.list(ListRequest.direct(
                        persons.register(details).personId(),
                        KeyPersonCategory.CLOSE_CONTACT,
                        LocalDate.now(clock),
                        "test"))
                .number());
        person().runJobs();
    }

    @Test
    void asksNobodyBeforeTheDeadline() {
        look();

        assertThat(asked()).isEmpty();
    }

    @Test
    void asksTheSupervisorThenTheCdcThenHeadquarters() {
        pass(Duration.ofHours(3));
        look();
        look();

        assertThat(asked()).extracting(Task::getTaskDefinitionKey).containsExactly("UserTask_ChaseTask");
        assertThat(asked()).extracting(Task::getTenantId).containsExactly(SmallDistrict.HUANXIU);
        Walker escalation = new Walker(engine, keyOf(asked().get(0)));
        assertThat(engine.getTaskService()
                        .getVariable(asked().get(0).getId(), "lateTask")
                        .toString())
                .contains("Verify person")
                .containsPattern("\\p{IsHan}");
        escalation.does("UserTask_ChaseTask", ACTION);
        escalation.waits(Duration.ofHours(1));
        assertThat(escalation.openTasks()).containsExactly("UserTask_StepIn");
        escalation.does("UserTask_StepIn", ACTION);
        escalation.waits(Duration.ofHours(1));
        escalation.does("UserTask_DecideOnDelay", Map.of("decision", "the police look for the person"));
        look();
        assertThat(asked()).isEmpty();
        escalation.waits(Duration.ofHours(12));
        assertThat(escalation.openTasks()).containsExactly("UserTask_DecideOnDelay");
    }

    @Test
    void goesUpWhenNobodyAnswers() {
        pass(Duration.ofHours(3));
        look();

        Walker escalation = new Walker(engine, keyOf(asked().get(0)));
        escalation.waits(Duration.ofMinutes(61));
        assertThat(escalation.openTasks()).containsExactly("UserTask_StepIn");
        escalation.waits(Duration.ofMinutes(61));
        assertThat(escalation.openTasks()).containsExactly("UserTask_DecideOnDelay");
    }

    @Test
    void asksNobodyAnyMoreWhenTheTaskIsDone() {
        pass(Duration.ofHours(3));
        look();

        person().does("UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true));
        look();

        assertThat(asked()).isEmpty();
        assertThat(book.tasks()).doesNotContainAnyElementsOf(taskIds());
    }

    @Test
    void chasesTheReceiptOfAnotherDistrictThatDoesNotCome() {
        person().does("UserTask_VerifyPerson", Map.of("outcome", "leftDistrict"));
        person().does("UserTask_SendAssistLetter", Map.of("destination", "Laixi", "letterNumber", "A-1"));
        look();
        assertThat(asked()).isEmpty();

        pass(Duration.ofHours(25));
        look();

        assertThat(asked()).extracting(Task::getTenantId).containsExactly(SmallDistrict.CDC);
        assertThat(person().openTasks()).containsExactly("UserTask_RecordReceipt");
    }

    /** One task that nobody can be asked about must not silence all that come after it. */
    @Test
    void asksAboutTheOthersWhenOneFails() {
        pass(Duration.ofHours(3));
        LateTask ofNoUnit = new LateTask("none", "ES-none", "none", "no such unit", clock.instant(), null);

        look(late -> Stream.concat(Stream.of(ofNoUnit), late));

        assertThat(asked()).extracting(Task::getTaskDefinitionKey).containsExactly("UserTask_ChaseTask");
    }

    @Test
    void asksTheSupervisorsOfBothUnitsWhenNobodySigns() {
        bring();
        pass(Duration.ofHours(9));
        look();

        assertThat(asked())
                .extracting(Task::getTenantId)
                .containsExactlyInAnyOrder(SmallDistrict.SITE, SmallDistrict.TRANSFER_TEAM);
        Task sending = asked().stream()
                .filter(task -> SmallDistrict.TRANSFER_TEAM.equals(task.getTenantId()))
                .findFirst()
                .orElseThrow();
        new Walker(engine, keyOf(sending)).waits(Duration.ofMinutes(61));
        assertThat(asked()).extracting(Task::getTenantId).containsExactly(SmallDistrict.SITE);
    }

    private void bring() {
        person().does("UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true));
        person().does(
                        "UserTask_AssignVehicle",
                        Map.of(
                                "vehiclePlate",
                                "鲁B12345",
                                "driver",
                                "Sun",
                                "plannedPickupAt",
                                "2030-01-01T08:00+08:00"));
        person().does("UserTask_BoardPerson", Map.of("identityChecked", true, "temperature", new BigDecimal("36.5")));
        person().does("UserTask_DeliverPerson", Map.of());
    }

    private void pass(Duration time) {
        person().waits(time);
    }

    /** As the scheduled look, with only this person's tasks: others have left theirs in the same database. */
    private void look() {
        look(late -> late);
    }

    private void look(UnaryOperator<Stream<LateTask>> others) {
        new Escalations(
                        new LateTasks() {
                            @Override
                            public List<LateTask> at(Instant now) {
                                return others.apply(lateTasks.at(now).stream()
                                                .filter(task -> task.number().equals(number)))
                                        .toList();
                            }

                            @Override
                            public Set<String> stillLate(Collection<String> taskIds, Instant now) {
                                return lateTasks.stillLate(taskIds, now);
                            }
                        },
                        book,
                        step,
                        clock)
                .look();
    }

    private Walker person() {
        return new Walker(engine, number);
    }

    private List<Task> asked() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKeyLike("ES-" + number + "-%")
                .list();
    }

    private List<String> taskIds() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(Task::getId)
                .toList();
    }

    private String keyOf(Task task) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
