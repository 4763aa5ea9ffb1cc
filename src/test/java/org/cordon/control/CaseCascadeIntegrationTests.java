package org.cordon.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.cases.CaseClosed;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.CaseRegistered;
import org.cordon.cases.CaseRegistration;
import org.cordon.cases.NewCase;
import org.cordon.contacts.ContactCategory;
import org.cordon.contacts.ContactDetails;
import org.cordon.contacts.ContactListing;
import org.cordon.control.drift.ControlDrift;
import org.cordon.laboratory.PositiveResultReceived;
import org.cordon.laboratory.ReportedResult;
import org.cordon.laboratory.ResultIntake;
import org.cordon.laboratory.TestReport;
import org.cordon.laboratory.TestResultsChanged;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

@CordonTest
class CaseCascadeIntegrationTests {

    private static final String REVIEW = "UserTask_ReviewWithdrawnResult";

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    ContactListing contacts;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonDirectory keyPersons;

    @Autowired
    Listings listings;

    @Autowired
    CaseRegistration registration;

    @Autowired
    CaseLookup cases;

    @Autowired
    ResultIntake results;

    @Autowired
    ReleaseGate gate;

    @Autowired
    ControlInbox inbox;

    @Autowired
    ControlDrift drift;

    @Autowired
    ConfigurableApplicationContext application;

    @Autowired
    Clock clock;

    private final String name = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
    }

    @Test
    void raisesWhomACaseMet() {
        long contact = listed("contact");
        long sub = met(contact, "sub", true);
        assertThat(open(sub).category()).isEqualTo(KeyPersonCategory.SUB_CLOSE_CONTACT);

        report(contact);

        assertThat(keyPersons.openFor(contact)).isEmpty();
        assertThat(open(sub).category()).isEqualTo(KeyPersonCategory.CLOSE_CONTACT);
        assertThat(open(sub).monitoringUntil()).isEqualTo(today().plusDays(9));
    }

    @Test
    void aProcessThatSomebodyHasCancelledHoldsUpNoCase() {
        long contact = listed("contact");
        String number = open(contact).number();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .list()
                .forEach(process ->
                        engine.getRuntimeService().deleteProcessInstance(process.getId(), "cancelled", true));

        report(contact);

        assertThat(keyPersons.require(number).endReason()).isEqualTo("converted");
        assertThat(cases.openFor(contact)).isPresent();
    }

    @Test
    void whoIsNamedByACaseIsACloseContactAtOnceOnBothEndsOfAnUndirectedLink() {
        long contact = person("contact");
        report(contact);

        assertThat(open(met(contact, "sub", false)).category()).isEqualTo(KeyPersonCategory.CLOSE_CONTACT);
    }

    @Test
    void recoveryAndDeathLowerNobody() {
        long contact = listed("contact");
        long sub = met(contact, "sub", true);
        report(contact);

        inbox.receive(
                new ControlMessage(name, ControlMessageType.DIED, null, "test", id("contact"), clock.instant(), null));

        assertThat(cases.openFor(contact)).isEmpty();
        assertThat(open(sub).category()).isEqualTo(KeyPersonCategory.CLOSE_CONTACT);
    }

    @Test
    void whoWasInfectedIsNotListedForWhomTheyMetBefore() {
        long infected = person("infected");
        report(infected);
        inbox.receive(
                new ControlMessage(name, ControlMessageType.DIED, null, "test", id("infected"), clock.instant(), null));
        long source = person("source");
        report(source);

        meet(source, infected, true, 1);

        assertThat(keyPersons.allFor(infected)).isEmpty();
    }

    @Test
    void withdrawingTheOnlyResultEndsTheCaseAndListsThePersonAgain() {
        long contact = listed("contact");
        long sub = met(contact, "sub", true);
        KeyPerson before = open(contact);
        List<Listing> reasons = listings.of(before.number());
        result("contact", 1, ReportedResult.POSITIVE);
        String caseNumber = cases.openFor(contact).orElseThrow().number();
        assertThat(open(sub).category()).isEqualTo(KeyPersonCategory.CLOSE_CONTACT);

        result("contact", 2, ReportedResult.NEGATIVE);

        assertThat(cases.require(caseNumber).endReason()).isEqualTo("resultWithdrawn");
        assertThat(open(contact).number()).isNotEqualTo(before.number());
        assertThat(listings.of(open(contact).number())).isEqualTo(reasons);
        assertThat(open(contact).monitoringUntil()).isEqualTo(before.monitoringUntil());
        assertThat(open(contact).edition()).isEqualTo(before.edition());
        assertThat(open(sub).category()).isEqualTo(KeyPersonCategory.SUB_CLOSE_CONTACT);
        assertThat(drift.check(caseNumber)).isEmpty();
        assertThat(drift.check(open(contact).number())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keepCase", "notACase"})
    void confirmedCaseIsReviewedByTheCdc(String decision) {
        long contact = listed("contact");
        long sub = met(contact, "sub", true);
        result("contact", 1, ReportedResult.POSITIVE);
        Walker patient = new Walker(engine, cases.openFor(contact).orElseThrow().number());
        patient.does("UserTask_ReportCase", Map.of("reportCardNumber", "R-1"));

        result("contact", 2, ReportedResult.WITHDRAWN);
        assertThat(patient.openTasks()).containsOnlyOnce(REVIEW);
        patient.does(REVIEW, Map.of("decision", decision, "reason", "seen the curve"));

        boolean kept = decision.equals("keepCase");
        assertThat(cases.openFor(contact).isPresent()).isEqualTo(kept);
        assertThat(keyPersons.openFor(contact).isPresent()).isEqualTo(!kept);
        assertThat(open(sub).category())
                .isEqualTo(kept ? KeyPersonCategory.CLOSE_CONTACT : KeyPersonCategory.SUB_CLOSE_CONTACT);
        assertThat(drift.check(patient.number())).isEmpty();
    }

    @Test
    void whoWasRuledOutWhileACaseIsNotListedAgain() {
        long contact = listed("contact");
        result("contact", 1, ReportedResult.POSITIVE);
        inbox.receive(new ControlMessage(
                name, ControlMessageType.RULED_OUT, null, "test", id("contact"), clock.instant(), null));

        result("contact", 2, ReportedResult.WITHDRAWN);

        assertThat(cases.openFor(contact)).isEmpty();
        assertThat(keyPersons.openFor(contact)).isEmpty();
    }

    @Test
    void sameNamingAgainDoesNotListWhoWasRuledOutButALaterExposureDoes() {
        long contact = listed("contact");
        inbox.receive(new ControlMessage(
                name, ControlMessageType.RULED_OUT, null, "test", id("contact"), clock.instant(), null));
        list(contact, 1);
        assertThat(keyPersons.openFor(contact)).isEmpty();

        list(contact, 0);

        assertThat(open(contact).countFrom()).isEqualTo(today());
    }

    @Test
    void subCloseContactWaitsForTheFirstTwoTestsOfTheContact() {
        long contact = listed("contact");
        long sub = met(contact, "sub", true);
        ReleaseBlocker missing =
                new ReleaseBlocker("linkedTestsMissing", null, open(contact).number());
        assertThat(blockers(sub)).contains(missing);
        sample("contact", "1", ReportedResult.NEGATIVE, 1);
        assertThat(blockers(sub)).contains(missing);

        sample("contact", "2", ReportedResult.NEGATIVE, 1);

        assertThat(blockers(sub)).doesNotContain(missing);
    }

    @Test
    void testsFromBeforeTheContactWasListedFreeNobody() {
        long contact = listed("contact");
        long sub = met(contact, "sub", true);
        Instant before = clock.instant().minus(Duration.ofDays(2));

        sample("contact", "1", ReportedResult.NEGATIVE, 1, before);
        sample("contact", "2", ReportedResult.NEGATIVE, 1, before);

        assertThat(blockers(sub)).extracting(ReleaseBlocker::code).contains("linkedTestsMissing");
    }

    @Test
    void contactWhoHasLeftUntestedBlocksStill() {
        long contact = listed("contact");
        long sub = met(contact, "sub", true);

        inbox.receive(new ControlMessage(
                name, ControlMessageType.MOVED_OUT, null, "test", id("contact"), clock.instant(), null));

        assertThat(blockers(sub)).extracting(ReleaseBlocker::code).contains("linkedTestsMissing");
    }

    @Test
    void contactWhoIsRuledOutBlocksNobody() {
        long contact = listed("contact");
        long sub = met(contact, "sub", true);

        inbox.receive(new ControlMessage(
                name, ControlMessageType.RULED_OUT, null, "test", id("contact"), clock.instant(), null));

        assertThat(blockers(sub)).extracting(ReleaseBlocker::code).doesNotContain("linkedTestsMissing");
    }

    @Test
    void longestPeriodOfSeveralSourcesWins() {
        long first = listed("first");
        long second = listed("second");
        long contact = person("contact");
        meet(first, contact, true, 5);
        meet(second, contact, true, 2);
        assertThat(open(contact).isolationUntil()).isEqualTo(today().plusDays(5));

        report(first);

        assertThat(open(contact).category()).isEqualTo(KeyPersonCategory.CLOSE_CONTACT);
        assertThat(open(contact).isolationUntil()).isEqualTo(today().plusDays(5));
        assertThat(open(contact).monitoringUntil()).isEqualTo(today().plusDays(5));
    }

    /** The node dies at each step in turn; whoever sent the message sends it again. */
    @Test
    void failureAnywhereLeavesNothingBehindAndTheRepetitionIsWhole() {
        for (int step = 1; step <= 4; step++) {
            String prefix = "step" + step;
            long contact = listed(prefix);
            long sub = met(contact, prefix + "-a", true);
            long other = met(contact, prefix + "-b", false);
            String number = open(contact).number();
            int failing = step;
            failingAt(failing, () -> sample(prefix, "p", ReportedResult.POSITIVE, 1));
            assertThat(cases.openFor(contact)).isEmpty();
            assertThat(keyPersons.require(number).isOpen()).isTrue();
            assertThat(open(sub).category()).isEqualTo(KeyPersonCategory.SUB_CLOSE_CONTACT);

            sample(prefix, "p", ReportedResult.POSITIVE, 1);
            sample(prefix, "p", ReportedResult.POSITIVE, 1);

            assertThat(keyPersons.require(number).endReason()).isEqualTo("converted");
            assertThat(open(sub).category()).isEqualTo(KeyPersonCategory.CLOSE_CONTACT);
            assertThat(open(other).category()).isEqualTo(KeyPersonCategory.CLOSE_CONTACT);
            assertThat(engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(
                                    cases.openFor(contact).orElseThrow().number())
                            .rootProcessInstances()
                            .count())
                    .isEqualTo(1);
        }
    }

    /** Lets the transaction fail when the cascade announces its n-th event; after the last one, at its end. */
    private void failingAt(int step, Runnable trigger) {
        AtomicInteger announced = new AtomicInteger();
        ApplicationListener<ApplicationEvent> death = event -> {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && isOfTheCascade(payload.getPayload())
                    && announced.incrementAndGet() == step) {
                throw new IllegalStateException("The node dies");
            }
        };
        ApplicationEventMulticaster multicaster = application.getBean(ApplicationEventMulticaster.class);
        multicaster.addApplicationListener(death);
        try {
            assertThatThrownBy(trigger::run).hasStackTraceContaining("The node dies");
        } finally {
            multicaster.removeApplicationListener(death);
        }
    }

    private static boolean isOfTheCascade(Object event) {
        return event instanceof PositiveResultReceived
                || event instanceof CaseRegistered
                || event instanceof ControlEnded
                || event instanceof CaseClosed
                || event instanceof TestResultsChanged;
    }

    private List<ReleaseBlocker> blockers(long person) {
        return gate.blockers(open(person).number(), ReleasePeriod.ISOLATION);
    }

    private KeyPerson open(long person) {
        return keyPersons.openFor(person).orElseThrow();
    }

    private void report(long person) {
        registration.register(new NewCase(person, null, null, null, null, null));
    }

    private void result(String who, int version, ReportedResult result) {
        sample(who, "1", result, version);
    }

    private void sample(String who, String sample, ReportedResult result, int version) {
        Instant sampledAt = clock.instant().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.HOURS);
        sample(who, sample, result, version, sampledAt);
    }

    private void sample(String who, String sample, ReportedResult result, int version, Instant sampledAt) {
        results.receive(
                new TestReport(
                        "Laboratory",
                        name + who + sample,
                        null,
                        1,
                        sampledAt,
                        clock.instant().truncatedTo(ChronoUnit.HOURS).plusSeconds(version),
                        null,
                        result,
                        null,
                        null,
                        null,
                        details(who)),
                "test");
    }

    private long met(long source, String contact, boolean directed) {
        long person = person(contact);
        meet(source, person, directed, 1);
        return person;
    }

    private void meet(long source, long contact, boolean directed, int daysAgo) {
        contacts.list(new ContactDetails(
                source,
                contact,
                ContactCategory.SUB_CLOSE_CONTACT,
                null,
                null,
                null,
                today().minusDays(daysAgo),
                directed,
                "test"));
    }

    private long listed(String who) {
        long person = person(who);
        list(person, 1);
        return person;
    }

    private void list(long person, int daysAgo) {
        listing.list(ListRequest.direct(person, KeyPersonCategory.CLOSE_CONTACT, today().minusDays(daysAgo), "test"));
    }

    private long person(String who) {
        return persons.register(details(who)).personId();
    }

    private PersonDetails details(String who) {
        return PersonDetails.builder()
                .source("test")
                .sourceId(id(who))
                .areaCode(SmallDistrict.HUANXIU)
                .build();
    }

    private String id(String who) {
        return name + "-" + who;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
