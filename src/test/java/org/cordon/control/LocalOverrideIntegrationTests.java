package org.cordon.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.engine.TablesInForce;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A district's own rows, in force while people are under control. */
@CordonTest
class LocalOverrideIntegrationTests {

    private static final Map<String, Object> FOUND = Map.of("outcome", "found", "identityChecked", true);

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonDirectory keyPersons;

    @Autowired
    ControlRules rules;

    @Autowired
    RepositoryService repository;

    @Autowired
    TablesInForce tables;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    private @Nullable String deployment;

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
    }

    @AfterEach
    void takeBack() {
        repository.deleteDeployment(deployment, true);
        LocalRows.confirm(tables, transactions);
    }

    @Test
    void emptyCellsKeepTheNationalValue() {
        deploy(new LocalRows()
                .row(
                        "Longer",
                        "closeContact",
                        LocalRows.SEPTEMBER,
                        Map.of("isolationDays", "10", "isolationTestDays", "\"1,4,7,10\"")));

        MeasureRule rule = rule(KeyPersonCategory.CLOSE_CONTACT, "2022-09-10");

        assertThat(rule.isolationDays()).isEqualTo(10);
        assertThat(rule.isolationTestDays()).containsExactly(1, 4, 7, 10);
        assertThat(rule.measure()).isEqualTo(Measure.CENTRAL_ISOLATION);
        assertThat(rule.monitoringDays()).isEqualTo(3);
        assertThat(rule.roomSample()).isTrue();
        assertThat(rule.rows())
                .extracting(RuleRow::table, RuleRow::row)
                .containsExactly(
                        tuple("ControlMeasure", "DecisionRule_NinthCloseContact"),
                        tuple("LocalOverride", "Longer"),
                        tuple("SpecialNeed", "DecisionRule_NeedNone"));
        assertThat(rule.rows().get(1).source()).isEqualTo("Order 12 of the district");
        assertThat(rule(KeyPersonCategory.SUB_CLOSE_CONTACT, "2022-09-10").rows())
                .extracting(RuleRow::table)
                .doesNotContain("LocalOverride");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York", "Pacific/Auckland", "UTC"})
    void holdsFromItsFirstToItsLastDayInEveryZone(String zone) {
        deploy(new LocalRows().row("Longer", "closeContact", LocalRows.SEPTEMBER, Map.of("isolationDays", "10")));
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(List.of("2022-09-04", "2022-09-05", "2022-09-20", "2022-09-21"))
                    .extracting(
                            day -> rule(KeyPersonCategory.CLOSE_CONTACT, day).isolationDays())
                    .containsExactly(7, 10, 10, 7);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void twoRowsForOneDayAreRefused() {
        deploy(new LocalRows()
                .row("Longer", "closeContact", LocalRows.SEPTEMBER, Map.of("isolationDays", "10"))
                .row("Shorter", "closeContact", LocalRows.ALWAYS, Map.of("isolationDays", "5")));

        assertThatThrownBy(() -> rule(KeyPersonCategory.CLOSE_CONTACT, "2022-09-10"))
                .hasStackTraceContaining("UNIQUE");
    }

    @Test
    void countsFromTheDayOnWhichTheSiteSigned() {
        deploy(new LocalRows().row("Entry", "closeContact", LocalRows.ALWAYS, Map.of("countFrom", "\"entry\"")));
        String number = list(KeyPersonCategory.CLOSE_CONTACT);
        Walker person = new Walker(engine, number).does("UserTask_VerifyPerson", FOUND);
        person.does("UserTask_AssignVehicle", Map.of("vehiclePlate", "鲁B12345", "driver", "Li"));
        person.does("UserTask_BoardPerson", Map.of("identityChecked", true, "temperature", "36.5"));
        person.does("UserTask_DeliverPerson");
        person.waits(Duration.ofDays(1));
        person.does(
                "UserTask_SignForPerson",
                Map.of("signature", "accepted", "identityChecked", true, "temperature", "36.5"));
        LocalDate signed = LocalDate.now(clock);
        person.waits(Duration.ofDays(2));

        assertThat(keyPersons.require(number).enteredOn()).isEqualTo(signed);
        assertThat(keyPersons.require(number).countFrom()).isEqualTo(signed);
        assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(signed.plusDays(7));
    }

    @Test
    void countsFromTheNoticeOfHomeQuarantine() {
        deploy(new LocalRows().row("Entry", "subCloseContact", LocalRows.ALWAYS, Map.of("countFrom", "\"entry\"")));
        String number = list(KeyPersonCategory.SUB_CLOSE_CONTACT);
        Walker person = new Walker(engine, number).does("UserTask_VerifyPerson", FOUND);
        person.does("UserTask_CheckHome", Map.of("outcome", "homeFit"));
        person.waits(Duration.ofDays(1));
        person.does("UserTask_ServeQuarantineNotice", Map.of("noticeNumber", "N-1"));
        LocalDate served = LocalDate.now(clock);

        assertThat(keyPersons.require(number).countFrom()).isEqualTo(served);
        assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(served.plusDays(7));
    }

    private void deploy(LocalRows rows) {
        deployment = rows.deploy(repository);
        LocalRows.confirm(tables, transactions);
    }

    private MeasureRule rule(KeyPersonCategory category, String day) {
        return rules.current().measure(new MeasureQuestion("9", category, SpecialNeed.NONE, LocalDate.parse(day)));
    }

    private String list(KeyPersonCategory category) {
        long person = persons.register(PersonDetails.builder()
                        .source("test")
                        .sourceId(UUID.randomUUID().toString())
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
        LocalDate exposure = LocalDate.now(clock).minusDays(2);
        return String.valueOf(listing.list(ListRequest.direct(person, category, exposure, "test"))
                .number());
    }
}
