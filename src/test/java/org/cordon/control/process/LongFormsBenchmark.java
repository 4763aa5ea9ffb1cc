package org.cordon.control.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.cases.CaseRegistration;
import org.cordon.cases.NewCase;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.testing.Caller;
import org.cordon.testing.Caller.Answer;
import org.cordon.testing.OnPostgres;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Times one task whose answer concerns many people, over HTTP: the second word on a coercive change, and the contacts of a
 * case; see docs/benchmarks/README.md for how to run it.
 */
@OnPostgres
@TestPropertySource(properties = "cordon.coverage=false") // it would ask in the name of somebody
class LongFormsBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(LongFormsBenchmark.class);
    private static final int PEOPLE = Integer.getInteger("cordon.benchmark.people", 500);
    private static final int CONTACTS = Integer.getInteger("cordon.benchmark.contacts", 100);
    private static final int WARM_UP = 100;
    private static final Duration BAR = Duration.ofSeconds(2);
    private static final String PASSWORD = "Cordon-demo-2022";
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("extension", "\"days\": 3, \"reasonCode\": \"riskAssessment\"");
        KINDS.put("measure", "\"measure\": \"CENTRAL_ISOLATION\", \"days\": 5, \"reasonCode\": \"breachOfMeasure\"");
        KINDS.put("ending", "\"ending\": \"RULED_OUT\", \"reasonCode\": \"noExposure\"");
    }

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    CaseRegistration cases;

    @Autowired
    Clock clock;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
        for (String name : List.of("longOne", "longTwo")) {
            accounts.create(name, name, PASSWORD, Set.of(Roles.HEADQUARTERS_STAFF), Set.of());
        }
        accounts.create("longCdc", "longCdc", PASSWORD, Set.of(Roles.CDC_INVESTIGATORS), Set.of());
    }

    @Test
    void approvesAChangeOfFiveHundredPeople() {
        List<String> few = people(WARM_UP);
        List<String> people = people(PEOPLE);
        for (String kind : KINDS.keySet()) {
            approve("to warm up", kind, few);
            approve("by one task", kind, people);
        }
    }

    @Test
    void takesAHundredContactsInOneForm() {
        contacts("to warm up", CONTACTS);
        contacts("to warm up", CONTACTS);
        assertThat(contacts("warmed up", CONTACTS)).isLessThan(BAR);
    }

    private List<String> people(int count) {
        return IntStream.range(0, count).mapToObj(person -> atHome()).toList();
    }

    private String atHome() {
        String number = String.valueOf(listing.list(ListRequest.direct(
                        person(), KeyPersonCategory.SUB_CLOSE_CONTACT, LocalDate.now(clock), "benchmark"))
                .number());
        Walker person = new Walker(engine, number);
        person.does("UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true));
        person.does("UserTask_CheckHome", Map.of("outcome", "homeFit"));
        person.does("UserTask_ServeQuarantineNotice", Map.of("noticeNumber", "N-1"));
        return number;
    }

    private long person() {
        return persons.register(PersonDetails.builder()
                        .source("benchmark")
                        .sourceId(UUID.randomUUID().toString())
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
    }

    private void approve(String what, String kind, List<String> people) {
        String proposal = "{\"kind\": \"%s\", %s, \"evidence\": \"letter 7\", \"people\": %s}"
                .formatted(kind, KINDS.get(kind), written(people));
        Caller author = Caller.signedIn(port, "longOne", PASSWORD);
        long start = System.nanoTime();
        Answer proposed = author.json("POST", "/api/v1/coercive-changes", proposal);
        LOG.info("BENCHMARK {} of {} people proposed {}: {} ms", kind, people.size(), what, millis(start));
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(id(proposed))
                .singleResult()
                .getId();
        hand(
                "%s of %d people approved %s".formatted(kind, people.size(), what),
                "longTwo",
                task,
                Map.of("decision", "approveChange"));
    }

    private Duration contacts(String what, int count) {
        String number =
                cases.register(NewCase.sampled(person(), clock.instant())).number();
        Walker patient = new Walker(engine, number);
        patient.does("UserTask_ReportCase", Map.of("reportCardNumber", "R-1"));
        patient.does(
                "UserTask_CollectCoreFacts",
                Map.of("onsetDate", LocalDate.now(clock).minusDays(2).toString()));
        List<Map<String, Object>> contacts =
                IntStream.range(0, count).mapToObj(this::contact).toList();
        return hand(
                count + " contacts in one form " + what,
                "longCdc",
                patient.task("UserTask_InvestigateCase").getId(),
                Map.of("contacts", contacts, "summary", "A nursery"));
    }

    private Map<String, Object> contact(int index) {
        Map<String, Object> contact = new HashMap<>();
        contact.put("name", "李" + index);
        contact.put("address", "环秀街道 " + UUID.randomUUID());
        contact.put("town", SmallDistrict.HUANXIU);
        contact.put("category", "closeContact");
        contact.put("lastExposureDate", LocalDate.now(clock).minusDays(1).toString());
        return contact;
    }

    private Duration hand(String what, String user, String task, Map<String, Object> answers) {
        Caller caller = Caller.signedIn(port, user, PASSWORD);
        String content = written(Map.of("answers", answers));
        long start = System.nanoTime();
        Answer answer = caller.json("POST", "/api/v1/tasks/" + task + "/completion", content);
        long taken = millis(start);
        LOG.info("BENCHMARK {}: {} ms", what, taken);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        return Duration.ofMillis(taken);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers that cannot be written", e);
        }
    }

    private String id(Answer answer) {
        try {
            return json.readTree(answer.body()).path("id").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No answer that can be read", e);
        }
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
