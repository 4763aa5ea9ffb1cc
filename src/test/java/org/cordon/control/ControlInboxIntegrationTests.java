package org.cordon.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.CaseRegistration;
import org.cordon.cases.NewCase;
import org.cordon.contacts.ContactCategory;
import org.cordon.contacts.ContactDetails;
import org.cordon.contacts.ContactListing;
import org.cordon.contacts.ExposureLinks;
import org.cordon.control.ControlMessage.State;
import org.cordon.control.drift.ControlDrift;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CordonTest
class ControlInboxIntegrationTests {

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonDirectory keyPersons;

    @Autowired
    ContactListing contacts;

    @Autowired
    ExposureLinks links;

    @Autowired
    CaseRegistration registration;

    @Autowired
    CaseLookup cases;

    @Autowired
    ControlInbox inbox;

    @Autowired
    ControlMessageDelivery delivery;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ControlDrift drift;

    @Autowired
    Clock clock;

    private final String sourceId = UUID.randomUUID().toString();

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
    }

    @Test
    void positiveResultTurnsAKeyPersonIntoOneCase() {
        long person = person(sourceId);
        String number = list(person);
        assertThat(receive("p1-", ControlMessageType.POSITIVE_RESULT)).isEqualTo(State.APPLIED);
        assertThat(keyPersons.require(number).endReason()).isEqualTo("converted");
        String caseNumber = cases.openFor(person).orElseThrow().number();
        assertThat(receive("p1-", ControlMessageType.POSITIVE_RESULT)).isEqualTo(State.APPLIED);
        receive("p2-", ControlMessageType.POSITIVE_RESULT);
        assertThat(cases.openFor(person).orElseThrow().number()).isEqualTo(caseNumber);
        assertThat(drift.check(number)).isEmpty();
        assertThat(drift.check(caseNumber)).isEmpty();
    }

    @Test
    void messageThatComesTooEarlyWaitsForItsPerson() {
        assertThat(receive("e-", ControlMessageType.RULED_OUT)).isEqualTo(State.WAITING);
        long person = person(sourceId);
        inbox.retryWaiting();
        String number = list(person);
        assertThat(keyPersons.require(number).isOpen()).isTrue();
        inbox.retryWaiting();
        assertThat(keyPersons.require(number).endReason()).isEqualTo("ruledOut");
        assertThat(drift.check(number)).isEmpty();
    }

    @Test
    void messageThatComesTooLateChangesNothing() {
        String number = list(person(sourceId));
        receive("d-", ControlMessageType.DIED);
        assertThat(receive("m-", ControlMessageType.MOVED_OUT)).isEqualTo(State.IGNORED);
        assertThat(keyPersons.require(number).endReason()).isEqualTo("died");
    }

    /** As when two nodes try again at once what waits. */
    @Test
    void messageHasItsEffectOnceThoughItIsDeliveredTwice() {
        list(person(sourceId));
        receive("t-", ControlMessageType.MOVED_OUT);
        Instant applied = appliedAt("t-");
        ClockUtil.offset(Duration.ofHours(1).toMillis());

        assertThat(delivery.deliver("t-" + sourceId)).isEqualTo(State.APPLIED);

        assertThat(appliedAt("t-")).isEqualTo(applied);
    }

    private Instant appliedAt(String prefix) {
        return jdbc.sql("select applied_at from cordon.control_message where message_id = ?")
                .param(prefix + sourceId)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void whoBecomesACaseKeepsTheirLinks() {
        long contact = person(sourceId);
        meet(person("source-" + sourceId), contact);
        String number = keyPersons.openFor(contact).orElseThrow().number();
        registration.register(new NewCase(contact, null, null, null, null, null));
        assertThat(keyPersons.require(number).endReason()).isEqualTo("converted");
        assertThat(links.of(contact)).hasSize(1);
    }

    @Test
    void contactWhoIsACaseAlreadyIsNotPutUnderControl() {
        long contact = person(sourceId);
        registration.register(new NewCase(contact, null, null, null, null, null));
        meet(person("source-" + sourceId), contact);
        assertThat(keyPersons.allFor(contact)).isEmpty();
    }

    @Test
    void personNamedByTwoCasesIsUnderControlOnce() {
        long contact = person(sourceId);
        List.of("a-", "b-").forEach(source -> meet(person(source + sourceId), contact));
        assertThat(keyPersons.allFor(contact)).hasSize(1);
        assertThat(links.of(contact)).hasSize(2);
    }

    private void meet(long source, long contact) {
        contacts.list(new ContactDetails(
                source, contact, ContactCategory.CLOSE_CONTACT, null, null, null, null, true, "test"));
    }

    private long person(String id) {
        return persons.register(PersonDetails.builder()
                        .source("test")
                        .sourceId(id)
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
    }

    private String list(long personId) {
        return String.valueOf(listing.list(ListRequest.direct(personId, KeyPersonCategory.CLOSE_CONTACT, null, "test"))
                .number());
    }

    private State receive(String prefix, ControlMessageType type) {
        return inbox.receive(
                new ControlMessage(prefix + sourceId, type, null, "test", sourceId, clock.instant(), null));
    }
}
