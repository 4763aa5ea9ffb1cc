package org.cordon.control.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.cases.CascadeTurn;
import org.cordon.contacts.ContactCategory;
import org.cordon.contacts.ContactDetails;
import org.cordon.contacts.ContactListing;
import org.cordon.control.ControlMessageType;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.KeyPersonProcess;
import org.cordon.control.ListRequest;
import org.cordon.control.drift.ControlDrift;
import org.cordon.control.merging.MergeProposals;
import org.cordon.laboratory.Finding;
import org.cordon.laboratory.PositiveResultReceived;
import org.cordon.persons.DocumentType;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.crypto.PersonalVault;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.sites.RoomRegister;
import org.cordon.testing.CordonTest;
import org.cordon.testing.Laboratory;
import org.cordon.testing.LockWaits;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CordonTest
class KeyPersonMergeWebTests {

    private static final StaffUser CDC =
            new StaffUser("cdc", "CDC", Set.of(Roles.CDC_INVESTIGATORS), Set.of(SmallDistrict.CDC));
    private static final StaffUser COLLEAGUE =
            new StaffUser("cdc2", "CDC 2", Set.of(Roles.CDC_INVESTIGATORS), Set.of(SmallDistrict.CDC));
    private static final StaffUser TOWN =
            new StaffUser("huanxiu", "Huanxiu", Set.of(Roles.TOWN_STAFF), Set.of(SmallDistrict.HUANXIU));
    private static final Map<String, Object> FOUND = Map.of("outcome", "found", "identityChecked", true);

    @Autowired
    LockWaits waits;

    @Autowired
    PersonalVault vault;

    @Autowired
    MockMvc mvc;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonDirectory keyPersons;

    @Autowired
    KeyPersonProcess process;

    @Autowired
    ContactListing contacts;

    @Autowired
    RoomRegister rooms;

    @Autowired
    ControlDrift drift;

    @Autowired
    CascadeTurn turn;

    @Autowired
    MergeProposals proposals;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String room = UUID.randomUUID().toString().substring(0, 8);
    private String survivor = "";
    private String duplicate = "";

    @BeforeEach
    void listTheSamePersonTwice() {
        SmallDistrict.found(units);
        rooms.open(SmallDistrict.SITE, List.of(room));
        survivor = list(KeyPersonCategory.CLOSE_CONTACT, 4);
        duplicate = list(KeyPersonCategory.SUB_CLOSE_CONTACT, 1);
    }

    @AfterEach
    void projectionAgreesWithTheEngine() {
        assertThat(drift.check(survivor)).isEmpty();
        assertThat(drift.check(duplicate)).isEmpty();
    }

    @Test
    void oneProcessGoesOnWithEverythingThatIsKnownOfBoth() throws Exception {
        long other = person();
        contacts.list(met(other, personOf(duplicate), today()));
        contacts.list(met(other, personOf(survivor), today().minusDays(4)));
        new Laboratory(application).reportsTube(walker(duplicate), Laboratory.number(), Finding.NEGATIVE);
        int attempts = timeline(duplicate).size();

        merged(survivor, duplicate);

        KeyPerson kept = keyPersons.require(survivor);
        KeyPerson ended = keyPersons.require(duplicate);
        assertThat(kept.isOpen()).isTrue();
        assertThat(ended.endReason()).isEqualTo("duplicate");
        assertThat(walker(duplicate).openTasks()).isEmpty();
        assertThat(walker(survivor).openTasks()).containsExactly("UserTask_VerifyPerson");
        assertThat(kept.category()).isEqualTo(KeyPersonCategory.CLOSE_CONTACT);
        assertThat(kept.countFrom()).isEqualTo(today());
        assertThat(ended.personId()).isEqualTo(kept.personId());
        assertThat(results(kept.personId())).isOne();
        assertThat(linksListed(survivor)).isOne();
        assertThat(dealtWith(kept.personId())).isZero();
        assertThat(attempts).isPositive();
        mvc.perform(get("/api/v1/key-persons/{number}/timeline", survivor).with(user(CDC)))
                .andExpect(jsonPath("$[*].number", hasItem(duplicate)))
                .andExpect(jsonPath("$[*].number", hasItem(survivor)))
                .andExpect(jsonPath("$[?(@.number == '" + duplicate + "')].endReason", hasItem("duplicate")));
        mvc.perform(get("/persons/{number}", survivor).with(user(CDC)))
                .andExpect(content().string(containsString("/persons/" + duplicate)));
        mvc.perform(get("/persons/{number}", duplicate).with(user(CDC)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("The person goes on as")))
                .andExpect(content().string(containsString("/persons/" + survivor)));
        mvc.perform(get("/api/v1/key-persons/{number}/merge", survivor).with(user(CDC)))
                .andExpect(jsonPath("$[0].duplicate", is(duplicate)))
                .andExpect(jsonPath("$[0].reason", is("both were asked")))
                .andExpect(jsonPath("$[0].mergedBy", is("cdc2")));
    }

    @Test
    void whoMetBothDoesNotBringTheDuplicateBack() throws Exception {
        long other = person();
        long merged = personOf(duplicate);
        contacts.list(met(other, merged, today()));
        contacts.list(met(other, personOf(survivor), today().minusDays(4)));
        merged(survivor, duplicate);

        application.publishEvent(new PositiveResultReceived(other, clock.instant()));

        assertThat(keyPersons.allFor(merged)).as("times of the merged record").isEmpty();
        assertThat(keyPersons.openFor(merged)).isEmpty();
        assertThat(keyPersons.allFor(personOf(survivor)))
                .extracting(KeyPerson::number)
                .containsExactly(survivor);
    }

    @Test
    void whoDiesUnderTheNumberOfTheDuplicateIsTheSurvivor() throws Exception {
        merged(survivor, duplicate);

        mvc.perform(post("/api/v1/messages")
                        .with(user(CDC))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"messageId\": \"%s\", \"type\": \"DIED\", \"number\": \"%s\", \"occurredAt\": \"%s\"}"
                                        .formatted(UUID.randomUUID(), duplicate, clock.instant())))
                .andExpect(jsonPath("$.state", is("APPLIED")));

        assertThat(keyPersons.require(survivor).isOpen()).isFalse();
    }

    @Test
    void whomAHospitalAnswersForIsNotEnded() throws Exception {
        String third = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        walker(third)
                .does("UserTask_VerifyPerson", Map.of("outcome", "inHospital", "hospital", SmallDistrict.HOSPITAL));

        merge(survivor, third).andExpect(status().isConflict()).andExpect(jsonPath("$.code", is("merge.inHospital")));
        merged(third, survivor);
        survivor = third;
    }

    @Test
    void aSwabOfTheDuplicateIsStillWaitedFor() throws Exception {
        jdbc.sql("""
                        insert into cordon.plan_sample (number, sample_number, pool_size, taken_at, due_back_at)
                        values (?, ?, 1, ?, ?)""")
                .params(duplicate, Laboratory.number(), OffsetDateTime.now(clock), OffsetDateTime.now(clock))
                .update();

        merged(survivor, duplicate);

        assertThat(open("plan_sample", "number", survivor)).isOne();
    }

    @Test
    void whoeverReportsTheDuplicateAgainMeansTheSurvivor() throws Exception {
        String source = sourceOf(duplicate);
        merged(survivor, duplicate);

        long again = persons.register(
                        PersonDetails.builder().source("merge").sourceId(source).build())
                .personId();

        assertThat(again).isEqualTo(personOf(survivor));
        assertThat(listing.list(ListRequest.direct(again, KeyPersonCategory.CLOSE_CONTACT, today(), "again"))
                        .number())
                .isEqualTo(survivor);
    }

    @Test
    void aRepeatedMergeIsRefusedEitherWayRound() throws Exception {
        merged(survivor, duplicate);
        merge(survivor, duplicate).andExpect(status().isConflict()).andExpect(jsonPath("$.code", is("merge.ended")));

        merge(duplicate, survivor).andExpect(status().isConflict()).andExpect(jsonPath("$.code", is("merge.ended")));
        assertThat(merges()).isOne();
    }

    @Test
    void twoAtOnceAskOnce() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> request = this::statusOfMerge;
            for (Future<Integer> answer : both.invokeAll(List.of(request, request))) {
                assertThat(answer.get()).isEqualTo(202);
            }
        } finally {
            both.shutdown();
        }
        assertThat(open("merge_proposal", "second_number", duplicate)).isOne();
        assertThat(merges()).isZero();
    }

    @Test
    void theDoorAndTheInterfaceAtOnceAskOnce() throws Exception {
        CompletableFuture<Integer> asked = new TransactionTemplate(transactions).execute(status -> {
            turn.take();
            proposals.propose(survivor, duplicate);
            CompletableFuture<Integer> request = CompletableFuture.supplyAsync(this::statusOfMerge);
            waits.untilWaiting(1);
            return request;
        });
        assertThat(Objects.requireNonNull(asked).join()).isEqualTo(202);
        assertThat(open("merge_proposal", "second_number", duplicate)).isOne();
    }

    @Test
    void roomAndSeatOfTheDuplicateAreFree() throws Exception {
        String third = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        walker(survivor).does("UserTask_VerifyPerson", FOUND);
        walker(third).does("UserTask_VerifyPerson", FOUND);
        assertThat(open("stay", "open_number", third)).isOne();

        merged(survivor, third);

        assertThat(open("stay", "open_number", third)).isZero();
        assertThat(jdbc.sql("select count(*) from cordon.transfer_order where number = ? and open_key is not null")
                        .param(third)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(walker(survivor).openTasks()).containsExactly("UserTask_AssignVehicle");
        assertThat(walker(third).openTasks()).isEmpty();
    }

    @Test
    void whoWasFoundAlreadyGoesOn() throws Exception {
        walker(duplicate).does("UserTask_VerifyPerson", FOUND);

        merge(survivor, duplicate)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("merge.wrongWay")))
                .andExpect(jsonPath("$.detail", containsString("merge the other way round")));
        merged(duplicate, survivor);
    }

    @Test
    void whoLivesAtASiteOrSitsInAVehicleIsNotEnded() throws Exception {
        String third = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        walker(survivor).does("UserTask_VerifyPerson", FOUND);
        Walker driven = walker(third).does("UserTask_VerifyPerson", FOUND);
        driven.does("UserTask_AssignVehicle", Map.of("vehiclePlate", "鲁B12345", "driver", "Li"));
        driven.does("UserTask_BoardPerson", Map.of("identityChecked", true, "temperature", "36.5"));
        merge(survivor, third).andExpect(status().isConflict()).andExpect(jsonPath("$.code", is("merge.onBoard")));
        driven.does("UserTask_DeliverPerson");
        driven.does(
                "UserTask_SignForPerson",
                Map.of("signature", "accepted", "identityChecked", true, "temperature", "36.5"));
        merge(survivor, third).andExpect(status().isConflict()).andExpect(jsonPath("$.code", is("merge.inRoom")));

        merged(third, survivor);
        assertThat(driven.openTasks()).containsExactly("UserTask_AssignRoom");
        survivor = third;
    }

    @Test
    void aCaseIsNotMerged() throws Exception {
        process.deliver(duplicate, ControlMessageType.RULED_OUT);
        merge(survivor, duplicate).andExpect(status().isConflict()).andExpect(jsonPath("$.code", is("merge.ended")));

        String third = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        new Laboratory(application).sends(third, Laboratory.number(), Finding.POSITIVE);
        merge(survivor, third)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("merge.isCase")))
                .andExpect(jsonPath("$.detail", containsString("PC-")));
    }

    @Test
    void twoDocumentsAreTwoPeople() throws Exception {
        String one = list(passport("E11223344" + room.hashCode()));
        String other = list(passport("E55667788" + room.hashCode()));

        merge(one, other)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("merge.differentDocuments")));

        String document = "E11223344" + String.valueOf(room.hashCode()).replace("-", "M");
        mvc.perform(correction(other, document).with(user(TOWN))).andExpect(status().isForbidden());
        String question = json(mvc.perform(correction(other, document).with(user(CDC)))
                        .andExpect(status().isAccepted()))
                .get("question")
                .asText();
        merge(one, other).andExpect(status().isConflict());
        decides(CDC, question, "listWrong").andExpect(jsonPath("$.code", is("identity.samePerson")));
        decides(COLLEAGUE, question, "listWrong").andExpect(status().isNoContent());
        decides(CDC, proposed(one, other), "mergeIntoFirst").andExpect(status().isNoContent());
    }

    @Test
    void onePersonMergesNobody() throws Exception {
        String proposal = proposed(survivor, duplicate);
        decides(CDC, proposal, "mergeIntoFirst").andExpect(jsonPath("$.code", is("merge.samePerson")));
        assertThat(merges()).isZero();
        assertThat(keyPersons.require(duplicate).isOpen()).isTrue();
        mvc.perform(get("/persons/{number}", survivor).with(user(CDC)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("same document")));
        mvc.perform(get("/persons/{number}", survivor).with(user(TOWN)).header("Accept-Language", "en"))
                .andExpect(content().string(not(containsString("same document"))));

        decides(COLLEAGUE, proposal, "mergeIntoFirst").andExpect(status().isNoContent());
        assertThat(merges()).isOne();
    }

    /** Whose document a positive case has would otherwise be free by the word of one person. */
    @Test
    void onePersonEndsNobodyAsACase() throws Exception {
        String document = "E99887766" + String.valueOf(room.hashCode()).replace("-", "M");
        String third = list(passport(document));
        new Laboratory(application).sends(third, Laboratory.number(), Finding.POSITIVE);

        String question = json(mvc.perform(correction(survivor, document).with(user(CDC)))
                        .andExpect(status().isAccepted()))
                .get("question")
                .asText();
        assertThat(keyPersons.require(survivor).isOpen()).isTrue();
        decides(CDC, question, "listWrong").andExpect(jsonPath("$.code", is("identity.samePerson")));
        assertThat(keyPersons.require(survivor).isOpen()).isTrue();
        decides(COLLEAGUE, question, "reportWrong").andExpect(status().isNoContent());
        assertThat(keyPersons.require(survivor).isOpen()).isTrue();
    }

    private static MockHttpServletRequestBuilder correction(String number, String document) {
        return post("/api/v1/key-persons/{number}/identity-corrections", number)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"documentType": "PASSPORT", "documentNumber": "%s", "reason": "typed wrongly"}
                        """.formatted(document));
    }

    @Test
    void onlyTheWholeDistrictMerges() throws Exception {
        mvc.perform(request(survivor, duplicate).with(user(TOWN))).andExpect(status().isForbidden());
        merge(survivor, "KP-999999").andExpect(status().isNotFound());
        merge(survivor, survivor)
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code", is("merge.same")));
        assertThat(merges()).isZero();
    }

    @Test
    void othersSeeThatSomebodyIsCallingAndWhoNamesThePerson() throws Exception {
        listing.list(ListRequest.direct(personOf(survivor), KeyPersonCategory.CLOSE_CONTACT, today(), "push")
                .from("railway"));
        walker(survivor).does("UserTask_VerifyPerson", Map.of("outcome", "noAnswer"));

        mvc.perform(get("/api/v1/key-persons/{number}/sources", survivor).with(user(CDC)))
                .andExpect(jsonPath("$.status", is("VERIFYING")))
                .andExpect(jsonPath("$.unit", is(SmallDistrict.HUANXIU)))
                .andExpect(jsonPath("$.sources[*].name", hasItem("railway")));
        mvc.perform(get("/api/v1/key-persons/{number}/search", survivor).with(user(TOWN)))
                .andExpect(jsonPath("$.attempts[0].step", is("CALL")))
                .andExpect(jsonPath("$.attempts[0].outcome", is("noAnswer")))
                .andExpect(jsonPath("$.attempts[*].step", not(hasItem("VISIT"))));
        walker(survivor).waits(Duration.ofMinutes(21));
    }

    /** Proposed by one, decided by another. */
    private void merged(String kept, String ended) throws Exception {
        String first = List.of(kept, ended).stream().sorted().findFirst().orElseThrow();
        decides(COLLEAGUE, proposed(kept, ended), kept.equals(first) ? "mergeIntoFirst" : "mergeIntoSecond")
                .andExpect(status().isNoContent());
    }

    private String proposed(String kept, String ended) throws Exception {
        return json(merge(kept, ended).andExpect(status().isAccepted()))
                .get("proposal")
                .asText();
    }

    private ResultActions decides(StaffUser who, String subject, String decision) throws Exception {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(subject)
                .singleResult()
                .getId();
        return mvc.perform(post("/api/v1/tasks/{task}/completion", task)
                .with(user(who))
                .with(csrf())
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"answers\": {\"decision\": \"%s\", \"reason\": \"both were asked\"}}".formatted(decision)));
    }

    private static JsonNode json(ResultActions answered) throws Exception {
        return new ObjectMapper().readTree(answered.andReturn().getResponse().getContentAsString());
    }

    private ResultActions merge(String kept, String ended) throws Exception {
        return mvc.perform(request(kept, ended).with(user(CDC)));
    }

    private int statusOfMerge() {
        try {
            return merge(survivor, duplicate).andReturn().getResponse().getStatus();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static MockHttpServletRequestBuilder request(String kept, String ended) {
        return post("/api/v1/key-persons/{number}/merge", kept)
                .with(csrf())
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"duplicate\": \"%s\", \"reason\": \"same document\"}".formatted(ended));
    }

    /** Both had met the same person: that is one reason. */
    private int linksListed(String number) {
        return jdbc.sql("select count(*) from cordon.listing where number = ? and origin like 'link %'")
                .param(number)
                .query(Integer.class)
                .single();
    }

    /** What the duplicate was listed for goes on: it is not dealt with. */
    private int dealtWith(long personId) {
        return jdbc.sql("select count(*) from cordon.settled_reason where person_id = ?")
                .param(personId)
                .query(Integer.class)
                .single();
    }

    private List<String> timeline(String number) {
        return jdbc.sql("select activity_id from cordon.control_step where number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    private int merges() {
        return open("key_person_merge", "ended_number", duplicate);
    }

    private int open(String table, String column, String number) {
        return jdbc.sql("select count(*) from cordon." + table + " where " + column + " = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    private int results(long personId) {
        return jdbc.sql("select count(*) from cordon.test_result where person_id = ?")
                .param(personId)
                .query(Integer.class)
                .single();
    }

    private String sourceOf(String number) {
        return vault.open(jdbc.sql("select source_id_sealed from cordon.person_source where person_id = ?")
                .param(personOf(number))
                .query(byte[].class)
                .single());
    }

    private static ContactDetails met(long source, long contact, LocalDate exposure) {
        return new ContactDetails(
                source, contact, ContactCategory.CLOSE_CONTACT, null, null, null, exposure, true, "test");
    }

    private long personOf(String number) {
        return keyPersons.require(number).personId();
    }

    private String list(KeyPersonCategory category, int daysSinceExposure) {
        String number = String.valueOf(
                listing.list(ListRequest.direct(person(), category, today().minusDays(daysSinceExposure), "test"))
                        .number());
        walker(number).runJobs();
        return number;
    }

    private String list(long personId) {
        return String.valueOf(
                listing.list(ListRequest.direct(personId, KeyPersonCategory.CLOSE_CONTACT, today(), "test"))
                        .number());
    }

    private long person() {
        return persons.register(some().build()).personId();
    }

    private long passport(String number) {
        return persons.register(some().documentType(DocumentType.PASSPORT)
                        .documentNumber(number.replace("-", "M"))
                        .build())
                .personId();
    }

    private static PersonDetails.Builder some() {
        return PersonDetails.builder()
                .source("merge")
                .sourceId(UUID.randomUUID().toString())
                .areaCode(SmallDistrict.HUANXIU);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Walker walker(String number) {
        return new Walker(engine, number);
    }
}
