package org.cordon.control.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.cases.CaseRegistration;
import org.cordon.cases.NewCase;
import org.cordon.contacts.ContactCategory;
import org.cordon.contacts.ContactDetails;
import org.cordon.contacts.ContactListing;
import org.cordon.control.ControlInbox;
import org.cordon.control.ControlMessage;
import org.cordon.control.ControlMessageType;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.persons.CorrectedIdentity;
import org.cordon.persons.DocumentType;
import org.cordon.persons.IdentityCorrections;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonDirectory;
import org.cordon.persons.PersonIdentity;
import org.cordon.persons.PersonRegistration;
import org.cordon.testing.CordonTest;
import org.cordon.testing.CoversModels;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CordonTest
@CoversModels("IdentityQuestion")
class IdentityQuestionProcessTests {

    private final String onTheList = passport();
    private final String atTheDoor = passport();

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    PersonDirectory directory;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonDirectory keyPersons;

    @Autowired
    CaseRegistration cases;

    @Autowired
    ContactListing contacts;

    @Autowired
    IdentityCorrections identities;

    @Autowired
    ControlInbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private String number = "";

    @BeforeEach
    void listSomebody() {
        SmallDistrict.found(units);
        number = list(register("名单上的人", onTheList));
    }

    @Test
    void townCannotReplaceADocumentAlone() {
        verify();

        assertThat(who(number).documentNumber()).isEqualTo(onTheList);
        assertThat(walker(number).openTasks()).containsExactly("UserTask_AssignVehicle");
        assertThat(question().openTasks()).containsExactly("UserTask_DecideIdentity");
    }

    @Test
    void whatWasSeenIsAskedAboutOnce() {
        walker(number).does("UserTask_VerifyPerson", answers("phoneWrong"));
        walker(number).does("UserTask_VisitHome", answers("found"));

        assertThat(questions()).hasSize(1);
    }

    @Test
    void wrongListIsCorrected() {
        verify();
        decide("listWrong");

        assertThat(who(number).documentNumber()).isEqualTo(atTheDoor);
        assertThat(who(number).name()).isEqualTo("门口的人");
        assertThat(question().openTasks()).isEmpty();
        assertThat(decisions()).containsExactly("listWrong");
    }

    @Test
    void wrongReportChangesNothing() {
        verify();
        decide("reportWrong");

        assertThat(who(number).documentNumber()).isEqualTo(onTheList);
        assertThat(who(number).name()).isEqualTo("名单上的人");
        assertThat(question().openTasks()).isEmpty();
    }

    @Test
    void whoeverIsStillToBeFoundIsListedAnew() {
        verify();
        decide("twoPeople");

        assertThat(who(number).documentNumber()).isEqualTo(atTheDoor);
        assertThat(walker(number).openTasks()).containsExactly("UserTask_AssignVehicle");
        KeyPerson sought = sought();
        assertThat(sought.number()).isNotEqualTo(number);
        assertThat(sought.category()).isEqualTo(KeyPersonCategory.CLOSE_CONTACT);
        assertThat(exposureOf(sought.number())).isEqualTo(exposureOf(number));
        assertThat(who(sought.number()).name()).isEqualTo("名单上的人");
        assertThat(walker(sought.number()).openTasks()).containsExactly("UserTask_VerifyPerson");
    }

    @Test
    void documentOfSomebodyRegisteredJoinsTheRecords() {
        register("登记的人", atTheDoor);
        verify();
        decide("listWrong");

        assertThat(who(number).documentNumber()).isEqualTo(atTheDoor);
        assertThat(register("登记的人", atTheDoor))
                .isEqualTo(keyPersons.require(number).personId());
    }

    @Test
    void documentOfSomebodyRegisteredIsAskedAboutEvenWhereTheListHasNone() {
        register("登记的人", atTheDoor);
        number = list(register("没有证件的人", null));
        verify();

        assertThat(who(number).documentNumber()).isNull();
        assertThat(question().openTasks()).containsExactly("UserTask_DecideIdentity");
    }

    @Test
    void documentOfAnotherKeyPersonEndsInAProposalToMerge() {
        String other = list(register("另一个人", atTheDoor));
        verify();
        Walker proposal = walker("MP-%s-%s".formatted(number, other));
        assertThat(proposal.openTasks()).isEmpty();
        decide("twoPeople");

        assertThat(sought().isOpen()).isTrue();
        proposal.does("UserTask_DecideMerge", Map.of("decision", "mergeIntoFirst", "reason", "one passport"));
        assertThat(keyPersons.require(other).endReason()).isEqualTo("duplicate");
        assertThat(who(number).documentNumber()).isEqualTo(atTheDoor);
    }

    @Test
    void positiveCaseAtTheDoorNeedsNoSecondNumber() {
        cases.register(new NewCase(register("阳性的人", atTheDoor), null, null, null, null, null));
        verify();
        decide("twoPeople");

        assertThat(keyPersons.require(number).endReason()).isEqualTo("converted");
        assertThat(walker(sought().number()).openTasks()).containsExactly("UserTask_VerifyPerson");
        assertThat(keyPersons.openFor(keyPersons.require(number).personId())).isEmpty();
    }

    @Test
    void whoeverIsStillToBeFoundIsListedEvenIfControlIsOver() {
        verify();
        inbox.receive(new ControlMessage(
                UUID.randomUUID().toString(),
                ControlMessageType.RULED_OUT,
                number,
                null,
                null,
                clock.instant(),
                "no exposure"));
        decide("twoPeople");

        assertThat(keyPersons.require(number).isOpen()).isFalse();
        assertThat(walker(sought().number()).openTasks()).containsExactly("UserTask_VerifyPerson");
        assertThat(who(number).documentNumber()).isEqualTo(atTheDoor);
    }

    @Test
    void linksAndResultsAreOfWhoeverWasMeant() {
        long source = register("接触源", passport());
        contacts.list(new ContactDetails(
                source,
                keyPersons.require(number).personId(),
                ContactCategory.CLOSE_CONTACT,
                null,
                null,
                null,
                LocalDate.now(clock),
                true,
                "test"));
        verify();
        decide("twoPeople");

        assertThat(jdbc.sql(
                                "select count(*) from cordon.exposure_link where source_person_id = ? and contact_person_id = ?")
                        .params(source, sought().personId())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(register("名单上的人", onTheList)).isEqualTo(sought().personId());
    }

    @Test
    void whatIsCorrectedAlreadyIsNotDecidedTwice() {
        verify();
        identities.correct(
                keyPersons.require(number).personId(),
                new CorrectedIdentity("门口的人", DocumentType.PASSPORT, atTheDoor, "asked the airline"));
        decide("twoPeople");

        assertThat(jdbc.sql("select count(*) from cordon.listing where origin = ?")
                        .param("door " + number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void verify() {
        walker(number).does("UserTask_VerifyPerson", answers("found"));
    }

    private Map<String, Object> answers(String outcome) {
        return Map.of(
                "outcome",
                outcome,
                "identityChecked",
                true,
                "identityDiffers",
                true,
                "rightName",
                "门口的人",
                "rightDocumentType",
                "PASSPORT",
                "rightDocumentNumber",
                atTheDoor,
                "identityReason",
                "passport seen");
    }

    private void decide(String decision) {
        question().does("UserTask_DecideIdentity", Map.of("decision", decision, "reason", "asked the airline"));
    }

    private Walker question() {
        return walker(questions().get(0));
    }

    private List<String> questions() {
        return jdbc.sql("select question from cordon.identity_question where number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    private List<String> decisions() {
        return jdbc.sql("select decision from cordon.identity_question where number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    private LocalDate exposureOf(String someone) {
        return jdbc.sql("select exposure_date from cordon.listing where number = ?")
                .param(someone)
                .query(LocalDate.class)
                .single();
    }

    /** Who was listed anew. */
    private KeyPerson sought() {
        return keyPersons.require(jdbc.sql("select number from cordon.listing where origin = ?")
                .param("door " + number)
                .query(String.class)
                .single());
    }

    private PersonIdentity who(String someone) {
        return directory.reveal(keyPersons.require(someone).personId(), "TEST", "");
    }

    private long register(String name, @Nullable String document) {
        return persons.register(PersonDetails.builder()
                        .source("question")
                        .sourceId(UUID.randomUUID().toString())
                        .name(name)
                        .documentType(document == null ? null : DocumentType.PASSPORT)
                        .documentNumber(document)
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
    }

    private String list(long personId) {
        return String.valueOf(listing.list(ListRequest.direct(
                        personId,
                        KeyPersonCategory.CLOSE_CONTACT,
                        LocalDate.now(clock).minusDays(1),
                        "test"))
                .number());
    }

    private static String passport() {
        return "E" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    private Walker walker(String businessKey) {
        return new Walker(engine, businessKey);
    }
}
