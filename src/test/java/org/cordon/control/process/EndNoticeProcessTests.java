package org.cordon.control.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.cordon.control.ControlMessageType;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.KeyPersonProcess;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
@CoversModels("EndNotice")
class EndNoticeProcessTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonProcess process;

    @Autowired
    Clock clock;

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
    }

    @Test
    void townTellsWhoeverIsRuledOut() {
        String number = listed();

        process.deliver(number, ControlMessageType.RULED_OUT);

        Walker town = notice(number, SmallDistrict.HUANXIU);
        assertThat(town.task("UserTask_TellPerson").getTenantId()).isEqualTo(SmallDistrict.HUANXIU);
        town.does("UserTask_TellPerson", Map.of("means", "phone"));
        assertThat(notices(number)).isEmpty();
    }

    @Test
    void whoeverHeldThePersonTellsThemToo() {
        String number = listed();
        new Walker(engine, number).does("UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true));

        process.deliver(number, ControlMessageType.RULED_OUT);

        assertThat(notices(number))
                .extracting(Task::getTenantId)
                .containsExactlyInAnyOrder(SmallDistrict.HUANXIU, SmallDistrict.TRANSFER_TEAM);
    }

    @Test
    void refusesANoticeGivenBeforeTheMeasuresEnded() {
        String number = listed();
        process.deliver(number, ControlMessageType.RULED_OUT);

        Walker town = notice(number, SmallDistrict.HUANXIU);

        assertThatThrownBy(() ->
                        town.does("UserTask_TellPerson", Map.of("means", "phone", "toldAt", "2020-01-01T08:00+08:00")))
                .hasStackTraceContaining("after the measures had ended");
    }

    @ParameterizedTest
    @EnumSource(
            value = ControlMessageType.class,
            names = {"RULED_OUT", "DIED"},
            mode = Mode.EXCLUDE)
    void nobodyIsToldAfterAnotherEnd(ControlMessageType type) {
        String number = listed();

        process.deliver(number, type);

        assertThat(notices(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "found, UserTask_AssignVehicle",
        "noAnswer, ''",
        "phoneWrong, UserTask_VisitHome",
        "refused, UserTask_ExplainOrder",
        "inHospital, UserTask_ConfirmStay",
        "leftDistrict, UserTask_SendAssistLetter",
        "notAContact, UserTask_ConfirmRulingOut",
    })
    void deathEndsAllOpenWorkAndTellsWhomItConcerns(String outcome, String open) {
        String number = listed();
        Walker person = new Walker(engine, number)
                .does(
                        "UserTask_VerifyPerson",
                        Map.of("outcome", outcome, "identityChecked", true, "hospital", SmallDistrict.HOSPITAL));
        assertThat(String.join("", person.openTasks())).isEqualTo(open);

        process.deliver(number, ControlMessageType.DIED);

        assertThat(person.openTasks()).isEmpty();
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(rootOf(number))
                        .count())
                .isZero();
        assertThat(notices(number)).extracting(Task::getTenantId).contains(SmallDistrict.HUANXIU);
        assertThat(engine.getTaskService().getVariable(notices(number).get(0).getId(), "endReason"))
                .isEqualTo("died");
    }

    private String rootOf(String number) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .singleResult()
                .getId();
    }

    private String listed() {
        PersonDetails details = PersonDetails.builder()
                .source("notice")
                .sourceId(UUID.randomUUID().toString())
                .areaCode(SmallDistrict.HUANXIU)
                .build();
        String number = String.valueOf(listing.list(ListRequest.direct(
                        persons.register(details).personId(),
                        KeyPersonCategory.CLOSE_CONTACT,
                        LocalDate.now(clock),
                        "test"))
                .number());
        new Walker(engine, number).runJobs();
        return number;
    }

    private Walker notice(String number, String unit) {
        return new Walker(engine, "EN-" + number + "-" + unit);
    }

    private List<Task> notices(String number) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("UserTask_TellPerson")
                .processInstanceBusinessKeyLike("EN-" + number + "-%")
                .list();
    }
}
