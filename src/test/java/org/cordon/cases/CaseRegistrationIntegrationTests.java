package org.cordon.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.cases.RegisteredCase.Outcome;
import org.cordon.laboratory.PositiveResults;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.errors.Conflict;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.Responsibilities;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
class CaseRegistrationIntegrationTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    PersonRegistration persons;

    @Autowired
    PositiveResults results;

    @Autowired
    CaseRegistration registration;

    @Autowired
    CaseReporting reporting;

    @Autowired
    CaseProcess process;

    @Autowired
    CaseLookup cases;

    @Autowired
    Clock clock;

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
    }

    @Test
    void opensOneCaseWithOneProcessForAPerson() {
        long person = person(SmallDistrict.CHAOHAI + "001");

        RegisteredCase first = registration.register(report(person, null));
        RegisteredCase again = registration.register(report(person, null));
        RegisteredCase more = registration.register(report(person, "Nursery"));

        assertThat(first.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(again).isEqualTo(new RegisteredCase(first.number(), Outcome.UNCHANGED));
        assertThat(more).isEqualTo(new RegisteredCase(first.number(), Outcome.UPDATED));
        assertThat(processes(first.number())).isEqualTo(1);
        assertThat(responsibilities.unitOf(first.number(), UnitKind.TOWN)).isEqualTo(SmallDistrict.CHAOHAI);
    }

    @Test
    void givesACaseWithoutAKnownTownToTheFirstOne() {
        RegisteredCase registered = registration.register(report(person(null), null));

        assertThat(responsibilities.unitOf(registered.number(), UnitKind.TOWN)).isEqualTo(SmallDistrict.HUANXIU);
    }

    @Test
    void opensACaseForAPositiveResult() {
        long person = person(null);
        String message = UUID.randomUUID().toString();

        results.receive(message, person, clock.instant());
        results.receive(message, person, clock.instant());

        assertThat(cases.openFor(person)).isPresent();
        assertThat(processes(cases.openFor(person).orElseThrow().number())).isEqualTo(1);
    }

    @Test
    void reportsAboutAClosedCaseOpenNoOther() {
        long person = person(null);
        RegisteredCase first = registration.register(report(person, null));
        process.patientDied(first.number());

        assertThat(registration.register(report(person, null)))
                .isEqualTo(new RegisteredCase(first.number(), Outcome.UNCHANGED));

        ClockUtil.offset(Duration.ofDays(60).toMillis());
        assertThat(registration
                        .register(NewCase.sampled(person, clock.instant()))
                        .outcome())
                .isEqualTo(Outcome.CREATED);
    }

    @Test
    void opensOneCaseWhenManyReportAtOnce() {
        long person = person(null);

        List<CompletableFuture<String>> reports = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> attempt(person)))
                .limit(8)
                .toList();
        List<String> outcomes = reports.stream().map(CompletableFuture::join).toList();

        assertThat(outcomes).contains("CREATED").containsOnlyOnce("CREATED");
        assertThat(outcomes).isSubsetOf("CREATED", "UNCHANGED", "case.justRegistered");
    }

    @Test
    void meansOneRegistrationByOneKey() {
        String key = UUID.randomUUID().toString();
        PersonDetails nobodyCanMatch = PersonDetails.builder().name("赵六").build();
        RegisteredCase first = reporting.report(nobodyCanMatch, id -> report(id, null), new SentOnce("cdc", key, "a"));

        assertThat(reporting.report(nobodyCanMatch, id -> report(id, null), new SentOnce("cdc", key, "a")))
                .isEqualTo(new RegisteredCase(first.number(), Outcome.UNCHANGED));
        assertThat(reporting
                        .report(nobodyCanMatch, id -> report(id, null), new SentOnce("hq", key, "a"))
                        .outcome())
                .as("another sender")
                .isEqualTo(Outcome.CREATED);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(
                        () -> reporting.report(nobodyCanMatch, id -> report(id, null), new SentOnce("cdc", key, "b")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.keyReused"));
    }

    private String attempt(long person) {
        try {
            return registration.register(report(person, null)).outcome().name();
        } catch (Conflict lost) {
            return lost.code();
        }
    }

    private static NewCase report(long person, @Nullable String cluster) {
        return new NewCase(
                person, LocalDate.of(2022, 9, 3), Instant.parse("2022-09-05T01:00:00Z"), null, "mild", cluster);
    }

    private long person(@Nullable String area) {
        PersonDetails details = PersonDetails.builder()
                .source("test")
                .sourceId(UUID.randomUUID().toString())
                .areaCode(area)
                .build();
        return persons.register(details).personId();
    }

    private long processes(String number) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("PositiveCase")
                .processInstanceBusinessKey(number)
                .count();
    }
}
