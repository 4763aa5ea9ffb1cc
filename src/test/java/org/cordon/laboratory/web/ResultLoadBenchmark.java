package org.cordon.laboratory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.cordon.persons.SomePeople;
import org.cordon.platform.security.Roles;
import org.cordon.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sends results of people whom nobody knows as a laboratory's program does, at a set rate whatever the answers take; see
 * docs/benchmarks for how to run it.
 */
@OnPostgres
class ResultLoadBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ResultLoadBenchmark.class);
    private static final String PROGRAM = "loadLaboratory";
    private static final String PASSWORD = "Sent-by-a-program-2022";
    private static final int SUSTAINED = 50;
    private static final int BURST = 500;
    private static final int AT_ONCE = 250;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BURST_LENGTH = Duration.ofSeconds(10);
    private static final double MOST_SECONDS = 1;

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcTemplate jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private final SomePeople some = new SomePeople();

    /** How long answers took from the moment at which their request was due, in seconds, sorted. */
    private record Answers(List<Double> seconds) {

        double at(int percent) {
            return seconds.get(Math.min(seconds.size() - 1, seconds.size() * percent / 100));
        }
    }

    @Test
    void receivesFiftyResultsASecondAndBurstsOfFiveHundred() throws InterruptedException {
        openAccount();
        run("warming up, one by one", SUSTAINED, 1, Duration.ofSeconds(20));
        Answers sustained = run("one by one", SUSTAINED, 1, LONGEST);
        Answers burst = run("in batches", BURST, AT_ONCE, BURST_LENGTH);
        Answers single = run("one by one", BURST, 1, BURST_LENGTH);
        assertThat(sustained.at(95)).isLessThanOrEqualTo(MOST_SECONDS);
        assertThat(burst.at(95)).isLessThanOrEqualTo(MOST_SECONDS);
        assertThat(single.at(100)).isPositive(); // for comparison only
    }

    private Answers run(String how, int aSecond, int atOnce, Duration length) throws InterruptedException {
        long before = results();
        int requests = Math.toIntExact(length.toSeconds() * aSecond / atOnce);
        long start = System.nanoTime();
        List<CompletableFuture<Double>> answers = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            long due = start + (long) i * atOnce * 1_000_000_000L / aSecond;
            while (System.nanoTime() < due) {
                Thread.sleep(1);
            }
            answers.add(send(atOnce).thenApply(answer -> answered(answer, due)));
        }
        List<Double> seconds =
                answers.stream().map(CompletableFuture::join).sorted().toList();
        assertThat(results() - before).isEqualTo((long) requests * atOnce);
        Answers all = new Answers(seconds);
        LOG.info(
                "BENCHMARK {} results a second for {} s, {}: answered within {} s in half of the cases, {} s in 95 of 100,"
                        + " {} s in all; all after {} s",
                aSecond,
                length.toSeconds(),
                how,
                all.at(50),
                all.at(95),
                all.at(100),
                (System.nanoTime() - start) / 1e9);
        return all;
    }

    private static double answered(HttpResponse<String> answer, long due) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return (System.nanoTime() - due) / 1e9;
    }

    private CompletableFuture<HttpResponse<String>> send(int atOnce) {
        String path = atOnce == 1 ? "" : "/batches";
        String body = atOnce == 1
                ? report()
                : IntStream.range(0, atOnce)
                        .mapToObj(i -> report())
                        .collect(Collectors.joining(",", "{\"reports\": [", "]}"));
        String credentials = PROGRAM + ":" + PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/test-results" + path))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    private String report() {
        return """
                {"laboratory": "市中心", "sampleNumber": "%s", "sampledAt": "2022-09-05T08:00:00+08:00",
                 "reportedAt": "2022-09-05T18:00:00+08:00", "result": "negative", "documentNumber": "%s",
                 "name": "王小明", "phone": "%s"}""".formatted(some.word(), some.idNumber(), some.phone());
    }

    private long results() {
        Long count = jdbc.queryForObject("select count(*) from cordon.test_result", Long.class);
        return count == null ? 0 : count;
    }

    private void openAccount() {
        User program = identity.newUser(PROGRAM);
        program.setFirstName("Laboratory");
        program.setLastName("Load");
        program.setPassword(PASSWORD);
        identity.saveUser(program);
        if (identity.createGroupQuery().groupId(Roles.SERVICE_ACCOUNTS).count() == 0) {
            identity.saveGroup(identity.newGroup(Roles.SERVICE_ACCOUNTS));
        }
        identity.createMembership(PROGRAM, Roles.SERVICE_ACCOUNTS);
    }
}
