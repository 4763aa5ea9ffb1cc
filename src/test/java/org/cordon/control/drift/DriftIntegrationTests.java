package org.cordon.control.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.CaseRegistration;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.laboratory.Finding;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.testing.CordonTest;
import org.cordon.testing.Laboratory;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CordonTest
class DriftIntegrationTests {

    private static final String LABORATORY = "drift-" + UUID.randomUUID();

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonDirectory keyPersons;

    @Autowired
    ControlDrift drift;

    @Autowired
    DriftIncidents shown;

    @Autowired
    CaseRegistration registration;

    @Autowired
    CaseLookup cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    @Autowired
    Clock clock;

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from cordon.positive_announcement where laboratory = ?")
                .param(LABORATORY)
                .update();
    }

    @Test
    void findsWhoeverIsPositiveAndStillAContact() {
        String number = listed();

        announce(number);

        assertThat(findings(number)).singleElement().satisfies(finding -> {
            assertThat(finding.difference()).contains("positive");
            assertThat(finding.owner()).isEqualTo(SmallDistrict.HUANXIU);
        });
    }

    @Test
    void findsAPositiveResultFromWhichNothingFollowed() {
        Walker person = new Walker(engine, listed());
        Laboratory laboratory = new Laboratory(application);
        String sample = Laboratory.number();
        laboratory.reports(person, sample, Finding.POSITIVE);
        assertThat(drift.check()).noneMatch(finding -> finding.number().endsWith("/" + sample));

        jdbc.sql("delete from cordon.positive_announcement where sample_number = ?")
                .param(sample)
                .update();

        assertThat(drift.check())
                .filteredOn(finding -> finding.number().endsWith("/" + sample))
                .singleElement()
                .satisfies(finding -> assertThat(finding.owner()).isEqualTo(SmallDistrict.CDC));
        jdbc.sql("update cordon.test_result set state = 'WAITING' where sample_number = ?")
                .param(sample)
                .update();
    }

    @Test
    void makesAnIncidentOfWhatDiffersTwiceRunningUntilItAgrees() {
        String number = listed();
        announce(number);

        Drifts.finish(application);
        assertThat(incidents(number)).as("it may be on its way").isEmpty();
        Drifts.finish(application);
        Drifts.finish(application);
        assertThat(incidents(number)).singleElement().satisfies(incident -> assertThat(incident.getIncidentMessage())
                .contains(SmallDistrict.HUANXIU)
                .contains("请")
                .contains("positive"));

        forget();
        Drifts.finish(application);
        assertThat(incidents(number)).isEmpty();
    }

    @Test
    void findsAPlaceForAnIncidentWhereSeveralTokensStand() {
        long personId = keyPersons.require(listed()).personId();
        registration.registerResult(personId, clock.instant());
        String number = cases.openFor(personId).orElseThrow().number();
        new Walker(engine, number).runJobs();

        shown.show(List.of(new DriftFinding(number, "one thing", "here"), new DriftFinding(number, "another", "here")));
        assertThat(incidents(number)).singleElement().satisfies(incident -> assertThat(incident.getIncidentMessage())
                .contains("one thing")
                .contains("another"));

        shown.show(List.of(new DriftFinding(number, "another", "here")));
        assertThat(incidents(number)).singleElement().satisfies(incident -> assertThat(incident.getIncidentMessage())
                .doesNotContain("one thing"));
        shown.show(List.of());
        assertThat(incidents(number)).isEmpty();
    }

    private List<DriftFinding> findings(String number) {
        return drift.check().stream()
                .filter(finding -> finding.number().equals(number))
                .toList();
    }

    private List<Incident> incidents(String number) {
        return engine.getRuntimeService().createIncidentQuery().list().stream()
                .filter(incident -> number.equals(incident.getConfiguration()))
                .toList();
    }

    private void announce(String number) {
        jdbc.sql("""
                        insert into cordon.positive_announcement (person_id, laboratory, sample_number, announced_at)
                        values (?, ?, ?, ?)""")
                .params(
                        keyPersons.require(number).personId(),
                        LABORATORY,
                        UUID.randomUUID().toString(),
                        OffsetDateTime.now(clock).plusSeconds(1))
                .update();
    }

    private String listed() {
        PersonDetails person = PersonDetails.builder()
                .source("test")
                .sourceId(UUID.randomUUID().toString())
                .areaCode(SmallDistrict.HUANXIU)
                .build();
        ListRequest request = ListRequest.direct(
                persons.register(person).personId(), KeyPersonCategory.CLOSE_CONTACT, LocalDate.now(clock), "test");
        return String.valueOf(listing.list(request).number());
    }
}
