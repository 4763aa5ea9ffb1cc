package org.cordon.control.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.persons.DocumentType;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonDirectory;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.crypto.PersonalVault;
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
@CoversModels("MergeProposal")
class MergeProposalProcessTests {

    private final String passport = "E" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

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
    JdbcClient jdbc;

    @Autowired
    PersonalVault vault;

    @Autowired
    Clock clock;

    private String atTheDoor = "";

    @BeforeEach
    void listSomebody() {
        SmallDistrict.found(units);
        atTheDoor = list(null);
    }

    @Test
    void wrongIdentityIsCorrectedAndWhatWasKnownIsKept() {
        long personId = keyPersons.require(atTheDoor).personId();
        verify(Map.of("rightName", "王小明", "rightDocumentType", "PASSPORT", "rightDocumentNumber", passport));

        assertThat(directory.reveal(personId, "TEST", "").name()).isEqualTo("王小明");
        assertThat(directory.reveal(personId, "TEST", "").documentNumber()).isEqualTo(passport);
        assertThat(walker(atTheDoor).openTasks()).containsExactly("UserTask_AssignVehicle");
        assertThat(kept(personId, "before_sealed")).singleElement().asString().contains("名单上的人");
        assertThat(kept(personId, "reason_sealed")).containsExactly("two people of one name");
    }

    @Test
    void correctionNeedsAReasonAndSomethingToCorrect() {
        assertThatThrownBy(() -> walker(atTheDoor)
                        .does(
                                "UserTask_VerifyPerson",
                                Map.of("outcome", "found", "identityChecked", true, "identityDiffers", true)))
                .hasStackTraceContaining("identityReason");
        assertThatThrownBy(() -> verify(Map.of())).hasStackTraceContaining("right name or the right document");
    }

    @Test
    void documentOfAnotherKeyPersonIsAskedAboutOnceAndMerged() {
        String other = list(passport);
        verify(document());

        Walker proposal = proposal(other);
        assertThat(walker(atTheDoor).openTasks()).containsExactly("UserTask_AssignVehicle");
        assertThat(engine.getTaskService()
                        .getVariable(proposal.task("UserTask_DecideMerge").getId(), "secondNumber"))
                .isEqualTo(other);
        assertThatThrownBy(() -> proposal.does("UserTask_DecideMerge", decision("mergeIntoSecond")))
                .hasStackTraceContaining("merge the other way round");
        proposal.does("UserTask_DecideMerge", decision("mergeIntoFirst"));

        assertThat(proposal.openTasks()).isEmpty();
        assertThat(keyPersons.require(other).endReason()).isEqualTo("duplicate");
        assertThat(walker(other).openTasks()).isEmpty();
        assertThat(keyPersons.require(atTheDoor).isOpen()).isTrue();
        assertThat(directory
                        .reveal(keyPersons.require(atTheDoor).personId(), "TEST", "")
                        .documentNumber())
                .isEqualTo(passport);
        assertThat(decisionOf(other)).isEqualTo("mergeIntoFirst");
    }

    @Test
    void theListedOneMayGoOn() {
        String other = list(passport);
        walker(other).does("UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true));
        verify(document());
        proposal(other).does("UserTask_DecideMerge", decision("mergeIntoSecond"));

        assertThat(keyPersons.require(atTheDoor).endReason()).isEqualTo("duplicate");
        assertThat(walker(other).openTasks()).containsExactly("UserTask_AssignVehicle");
    }

    @Test
    void twoPeopleStayTwo() {
        String other = list(passport);
        verify(document());
        proposal(other).does("UserTask_DecideMerge", decision("twoPeople"));

        assertThat(keyPersons.require(other).isOpen()).isTrue();
        assertThat(keyPersons.require(atTheDoor).isOpen()).isTrue();
        assertThat(decisionOf(other)).isEqualTo("twoPeople");
    }

    private Map<String, Object> document() {
        return Map.of("rightDocumentType", "PASSPORT", "rightDocumentNumber", passport);
    }

    private void verify(Map<String, Object> identity) {
        Map<String, Object> answers = new HashMap<>(identity);
        answers.put("outcome", "found");
        answers.put("identityChecked", true);
        answers.put("identityDiffers", true);
        answers.put("identityReason", "two people of one name");
        walker(atTheDoor).does("UserTask_VerifyPerson", answers);
    }

    private static Map<String, Object> decision(String decision) {
        return Map.of("decision", decision, "reason", "compared both documents");
    }

    private Walker proposal(String other) {
        return walker("MP-%s-%s".formatted(atTheDoor, other));
    }

    private String decisionOf(String other) {
        return jdbc.sql("select decision from cordon.merge_proposal where second_number = ?")
                .param(other)
                .query(String.class)
                .single();
    }

    private List<String> kept(long personId, String column) {
        return jdbc
                .sql("select " + column + " from cordon.identity_correction where person_id = ?")
                .param(personId)
                .query((row, index) -> row.getBytes(1))
                .list()
                .stream()
                .map(vault::open)
                .toList();
    }

    private String list(@Nullable String document) {
        PersonDetails.Builder details = some();
        if (document != null) {
            details.documentType(DocumentType.PASSPORT).documentNumber(document);
        }
        long personId = persons.register(details.build()).personId();
        return String.valueOf(listing.list(
                        ListRequest.direct(personId, KeyPersonCategory.CLOSE_CONTACT, LocalDate.now(clock), "test"))
                .number());
    }

    private static PersonDetails.Builder some() {
        return PersonDetails.builder()
                .source("proposal")
                .sourceId(UUID.randomUUID().toString())
                .name("名单上的人")
                .areaCode(SmallDistrict.HUANXIU);
    }

    private Walker walker(String number) {
        return new Walker(engine, number);
    }
}
