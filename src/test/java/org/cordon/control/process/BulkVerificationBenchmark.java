package org.cordon.control.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
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
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Times 300 verifications of real people in one action of a town; see docs/benchmarks/README.md for how to run it. */
@OnPostgres
@TestPropertySource(properties = "cordon.coverage=false") // it would ask in the name of the town
class BulkVerificationBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(BulkVerificationBenchmark.class);
    private static final int PEOPLE = Integer.getInteger("cordon.benchmark.people", 300);
    private static final int WARM_UP = 100;
    private static final int SLICE = 25;
    private static final int LANES = 2;
    private static final int MOST = 50;
    private static final Duration BAR = Duration.ofSeconds(10);
    private static final String PASSWORD = "Cordon-demo-2022";
    private static final Map<String, Object> FOUND = Map.of("outcome", "found", "identityChecked", true);
    private static final Map<String, Object> NO_ANSWER = Map.of("outcome", "noAnswer");

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
    Clock clock;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    @Test
    void answersThreeHundredVerificationsInOneAction() {
        SmallDistrict.found(units);
        accounts.create("bulk", "Bulk", PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of(SmallDistrict.HUANXIU));
        Caller town = Caller.signedIn(port, "bulk", PASSWORD);
        timed("to warm up", town, tasks(WARM_UP), FOUND, SLICE, LANES);
        Duration found = timed("found, as the page sends them", town, tasks(PEOPLE), FOUND, SLICE, LANES);
        Duration called = timed("not reached, as the page sends them", town, tasks(PEOPLE), NO_ANSWER, SLICE, LANES);
        timed("not reached, as a program sends them", town, tasks(PEOPLE), NO_ANSWER, MOST, 1);
        assertThat(List.of(found, called)).allMatch(taken -> taken.compareTo(BAR) < 0);
    }

    private List<String> tasks(int count) {
        return IntStream.range(0, count).mapToObj(person -> task()).toList();
    }

    private String task() {
        PersonDetails details = PersonDetails.builder()
                .source("benchmark")
                .sourceId(UUID.randomUUID().toString())
                .areaCode(SmallDistrict.HUANXIU)
                .build();
        long person = persons.register(details).personId();
        String number = String.valueOf(listing.list(
                        ListRequest.direct(person, KeyPersonCategory.CLOSE_CONTACT, LocalDate.now(clock), "benchmark"))
                .number());
        return new Walker(engine, number).task("UserTask_VerifyPerson").getId();
    }

    private Duration timed(
            String what, Caller town, List<String> tasks, Map<String, Object> answers, int slice, int lanes) {
        Queue<List<String>> slices = new ConcurrentLinkedQueue<>();
        for (int from = 0; from < tasks.size(); from += slice) {
            slices.add(tasks.subList(from, Math.min(from + slice, tasks.size())));
        }
        Queue<String> results = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        List<CompletableFuture<Void>> under = IntStream.range(0, lanes)
                .mapToObj(lane -> CompletableFuture.runAsync(() -> {
                    for (List<String> some = slices.poll(); some != null; some = slices.poll()) {
                        results.addAll(send(town, some, answers));
                    }
                }))
                .toList();
        under.forEach(CompletableFuture::join);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        LOG.info("BENCHMARK {} verifications {}: {} ms", tasks.size(), what, taken.toMillis());
        assertThat(results).hasSize(tasks.size()).containsOnly("DONE");
        return taken;
    }

    private List<String> send(Caller town, List<String> tasks, Map<String, Object> answers) {
        try {
            Answer answer = town.json(
                    "POST",
                    "/api/v1/tasks/completions",
                    json.writeValueAsString(Map.of("taskIds", tasks, "answers", answers)));
            JsonNode said = json.readTree(answer.body());
            return said.path("items").findValuesAsText("result");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No answer that can be read", e);
        }
    }
}
