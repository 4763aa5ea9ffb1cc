package org.cordon.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.exchange.TownSystem.Call;
import org.cordon.testing.Caller.Answer;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is pushed arrives, whole, once, in each person's order, whatever the receiver, the node or an attacker does. */
@CordonTest
class OutboxTests {

    @LocalServerPort
    int port;

    @Autowired
    TrialTowns towns;

    @Autowired
    OutboxWork work;

    @Autowired
    Lanes lanes;

    @Autowired
    OutboxCleaning cleaning;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    final TownSystem north = new TownSystem();
    private long receiver;
    private String secret = "";
    private long later;

    @BeforeEach
    void found() {
        towns.found();
        JsonNode registered = json(register(TrialTowns.NORTH, north.url()), 201);
        receiver = registered.get("receiver").get("id").asLong();
        secret = registered.get("secret").asText();
    }

    @AfterEach
    void close() {
        DeadlyOutbox.NEXT.set(null);
        north.close();
    }

    @Test
    void sendsWhatWaitsSignedAsTheStandardSays() {
        towns.tell(TrialTowns.NORTH, 1, 45);
        towns.tell(TrialTowns.SOUTH, 1, 3);

        deliver();

        assertThat(north.rows()).hasSize(45);
        assertThat(north.calls()).hasSize(8).allSatisfy(call -> {
            assertThat(call.id()).matches("msg_[0-9a-f]{32}");
            assertThat(call.type()).isEqualTo("application/json; charset=UTF-8");
            assertThat(call.signature()).isEqualTo("v1," + hmac(secret, call));
            assertThat(Math.abs(Long.parseLong(call.timestamp())
                            - ClockUtil.getCurrentTime().toInstant().getEpochSecond()))
                    .isLessThan(60);
        });
        JsonNode row = north.calls().get(0).rows().get(0);
        assertThat(row.get("kind").asText()).isEqualTo("trial");
        assertThat(row.get("content").get("name").asText()).isEqualTo("王小明");
        assertThat("trial:" + row.get("content").get("number").asText())
                .isEqualTo(row.get("person").asText());
        assertThat(states()).containsOnlyKeys("DELIVERED");
        assertThat(count("select count(*) from cordon.outbox_row")).isEqualTo(45);
        north.calls().forEach(call -> assertThat(jdbc.queryForList(
                        "select reason || ' ' || action || ' ' || actor || ' ' || people_count"
                                + " from cordon.audit_entry where asked = ?",
                        String.class,
                        call.id()))
                .containsExactly("outbox:370297001 EXPORT system " + call.rows().size()));
    }

    @Test
    void saysOfARecordThatIsGoneThatItIsGone() {
        towns.tell(TrialTowns.NORTH, LongStream.of(7), person -> -1);

        deliver();

        assertThat(north.calls().get(0).rows().get(0).get("content").isNull()).isTrue();
    }

    @Test
    void keepsWhatItSendsSealed() {
        towns.tell(TrialTowns.NORTH, 1, 1);
        deliver();

        assertThat(jdbc.queryForObject("select body_sealed from cordon.outbox_batch", byte[].class))
                .satisfies(kept -> assertThat(new String(kept, UTF_8)).doesNotContain("王小明", "person"));
        assertThat(jdbc.queryForObject("select secret_sealed from cordon.receiver", byte[].class))
                .satisfies(kept -> assertThat(new String(kept, UTF_8)).doesNotContain(secret.substring(6), "whsec"));
    }

    @Test
    void repeatsTheSameBytesUnderTheSameIdUntilTheyAreTaken() {
        AtomicInteger calls = new AtomicInteger();
        north.answers((exchange, call) -> {
            int number = calls.incrementAndGet();
            if (number == 3) {
                exchange.close(); // no answer at all
            } else {
                exchange.sendResponseHeaders(number < 5 ? 500 : 200, -1);
            }
        });
        towns.tell(TrialTowns.NORTH, 8, 1);

        deliver();
        assertThat(north.calls()).hasSize(1);
        deliver();
        assertThat(north.calls()).as("before its turn").hasSize(1);
        for (int i = 0; i < 4; i++) {
            pass(Duration.ofHours(1));
            deliver();
        }

        assertThat(north.calls()).hasSize(5);
        Call first = north.calls().get(0);
        assertThat(north.calls()).allSatisfy(call -> {
            assertThat(call.body()).isEqualTo(first.body());
            assertThat(call.id()).isEqualTo(first.id());
            assertThat(call.signature()).isEqualTo("v1," + hmac(secret, call));
        });
        assertThat(north.calls().stream().map(Call::timestamp).distinct()).hasSize(5);
        assertThat(states()).containsExactlyEntriesOf(Map.of("DELIVERED", 1L));
        assertThat(count("select attempts from cordon.outbox_batch")).isEqualTo(5);
    }

    /** Some calls fail before they are taken and some after, some never end; several threads, news all the while. */
    @Test
    void keepsTheOrderOfEachPersonWhateverFails() throws InterruptedException {
        Random random = new Random(20220907);
        north.answers((exchange, call) -> {
            int chance;
            synchronized (random) {
                chance = random.nextInt(10);
            }
            if (chance < 2) {
                exchange.close();
            } else if (chance < 4) {
                exchange.sendResponseHeaders(503, -1);
            } else {
                exchange.sendResponseHeaders(200, -1);
            }
        });
        long reference = 0;
        for (int round = 0; round < 12; round++) {
            long from = reference;
            towns.tell(TrialTowns.NORTH, LongStream.range(0, 40), person -> from + person);
            reference += 40;
            inParallel(3);
            pass(Duration.ofMinutes(20));
        }
        north.answers(TownSystem.TAKES);
        for (int round = 0; round < 3; round++) {
            pass(Duration.ofHours(1));
            inParallel(3);
        }

        assertThat(states()).containsOnlyKeys("DELIVERED");
        Map<Long, JsonNode> rows = north.rows();
        assertThat(rows).hasSize(480);
        Map<String, Long> last = new HashMap<>();
        rows.values().forEach(row -> {
            Long before = last.put(row.get("person").asText(), row.get("id").asLong());
            assertThat(before == null || before < row.get("id").asLong())
                    .as("order of " + row.get("person"))
                    .isTrue();
        });
        north.calls().stream().collect(Collectors.groupingBy(Call::id)).values().forEach(same -> assertThat(
                        same.stream().map(Call::text).distinct())
                .hasSize(1));
    }

    /** The step at which the node dies; another one goes on when the lease is over. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "OutboxRows.next after",
                "BatchSealing.seal after",
                "Batches.insert before",
                "Batches.insert after",
                "OutboxRows.assign after",
                "Batches.attempt before",
                "Batches.attempt after",
                "ReceiverCalls.send before",
                "ReceiverCalls.send after",
                "Batches.delivered before",
                "Batches.delivered after"
            })
    void losesNothingAndDoublesNothingWhereverTheNodeDies(String step) {
        towns.tell(TrialTowns.NORTH, 0, 64);
        DeadlyOutbox.NEXT.set(step);
        assertThat(died()).as(step).isTrue();
        deliver();
        pass(Duration.ofMinutes(3));

        deliver();

        assertThat(north.rows()).hasSize(64);
        assertThat(states()).containsOnlyKeys("DELIVERED");
        north.calls().stream().collect(Collectors.groupingBy(Call::id)).values().forEach(same -> assertThat(
                        same.stream().map(Call::text).distinct())
                .hasSize(1));
    }

    @Test
    void leavesALaneToWhoeverHasTakenItOver() {
        towns.tell(TrialTowns.NORTH, 8, 1);
        north.answers((exchange, call) -> {
            north.answers(TownSystem.TAKES);
            pass(Duration.ofMinutes(3)); // the node stands still
            deliver(); // another one goes on
            exchange.sendResponseHeaders(500, -1);
        });

        deliver();

        assertThat(north.calls()).hasSize(2);
        assertThat(north.calls().get(0).body()).isEqualTo(north.calls().get(1).body());
        assertThat(states()).as("what the frozen node thinks").containsOnlyKeys("DELIVERED");
    }

    @Test
    void sendsNothingMoreOnceAnotherNodeHasTheLane() {
        towns.tell(TrialTowns.NORTH, LongStream.range(0, 60).map(i -> 8 * i), person -> person);
        north.answers((exchange, call) -> {
            pass(Duration.ofMinutes(3)); // the node stands still
            assertThat(lanes.claim()).isPresent();
            exchange.sendResponseHeaders(200, -1);
        });

        deliver();

        assertThat(north.calls()).hasSize(1);
        assertThat(states()).containsExactlyEntriesOf(Map.of("DELIVERED", 1L));
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
        towns.tell(TrialTowns.NORTH, 8, 1);
        north.answers(TownSystem.status(429, "Retry-After", "3600"));
        deliver();
        north.answers(TownSystem.TAKES);
        pass(Duration.ofMinutes(59));
        deliver();
        assertThat(north.calls()).hasSize(1);

        pass(Duration.ofMinutes(2));
        deliver();

        assertThat(north.calls()).hasSize(2);
    }

    @Test
    void followsNoRedirect() {
        towns.tell(TrialTowns.NORTH, 8, 1);
        north.answers(TownSystem.status(307, "Location", north.url() + "/elsewhere"));

        deliver();

        assertThat(north.calls()).hasSize(1);
        assertThat(outcome()).isEqualTo("status.307");
    }

    @Test
    void readsNoMoreOfAnAnswerThanItMust() {
        towns.tell(TrialTowns.NORTH, 8, 2);
        north.answers((exchange, call) -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream endless = exchange.getResponseBody()) {
                byte[] some = new byte[65_536];
                for (int i = 0; i < 100_000; i++) {
                    endless.write(some);
                }
            }
        });
        long start = System.nanoTime();

        deliver();

        assertThat(states()).containsExactlyEntriesOf(Map.of("DELIVERED", 2L));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void endsACallThatTakesTooLongAlsoIfItNeverStandsStill() {
        towns.tell(TrialTowns.NORTH, 8, 1);
        north.answers((exchange, call) -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream slow = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    slow.write('.');
                    slow.flush();
                    sleep(200);
                }
            }
        });
        long start = System.nanoTime();

        deliver();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        assertThat(outcome()).isEqualTo("timeout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://10.0.0.7:9/", "https://169.254.169.254:80/latest/meta-data/", "https://evil.example/"})
    void callsNobodyWhereNoReceiverMayBe(String url) {
        jdbc.update("update cordon.receiver set url = ?", url);
        towns.tell(TrialTowns.NORTH, 8, 1);

        deliver();

        assertThat(outcome()).isEqualTo("address");
        assertThat(states()).containsOnlyKeys("WAITING");
    }

    @Test
    void registersOnlyWhatTheInstallationAllows() {
        assertThat(code(register(TrialTowns.SOUTH, "https://evil.example/"))).isEqualTo("receiver.host");
        assertThat(code(register(TrialTowns.SOUTH, "https://town.example:8443/")))
                .isEqualTo("receiver.host");
        assertThat(code(register(TrialTowns.SOUTH, "ftp://town.example/"))).isEqualTo("receiver.url");
        assertThat(code(register(TrialTowns.SOUTH, "http://town.example:443/")))
                .as("without TLS to another machine")
                .isEqualTo("receiver.url");
        assertThat(code(register(TrialTowns.SOUTH, "https://town.example@evil.example/")))
                .isEqualTo("receiver.url");
        assertThat(code(register(TrialTowns.SOUTH, "https://town.example/?x=1")))
                .isEqualTo("receiver.url");
        assertThat(code(register("370297009", "https://town.example/"))).isEqualTo("receiver.town");
        assertThat(code(register(TrialTowns.NORTH, "https://town.example/"))).isEqualTo("receiver.exists");
        json(register(TrialTowns.SOUTH, "https://TOWN.example/hooks"), 201);
        assertThat(send("outboxNorth", "GET", TrialTowns.RECEIVERS, "").status())
                .isEqualTo(403);
        assertThat(send("outboxAdmin", "GET", TrialTowns.RECEIVERS, "").body()).doesNotContain("whsec", "sealed");
    }

    @Test
    void signsWithBothSecretsForADayAfterAChange() {
        String second = json(send("outboxAdmin", "POST", TrialTowns.RECEIVERS + "/" + receiver + "/secret", ""), 200)
                .get("secret")
                .asText();
        towns.tell(TrialTowns.NORTH, 8, 1);
        deliver();
        pass(Duration.ofHours(25));
        towns.tell(TrialTowns.NORTH, 8, 1);
        deliver();

        assertThat(second).isNotEqualTo(secret);
        Call both = north.calls().get(0);
        assertThat(both.signature()).isEqualTo("v1," + hmac(second, both) + " v1," + hmac(secret, both));
        Call one = north.calls().get(1);
        assertThat(one.signature()).isEqualTo("v1," + hmac(second, one));
    }

    @Test
    void stopsWhereTheReceiverIsGoneAndGoesOnWhenItIsResumed() {
        towns.tell(TrialTowns.NORTH, 0, 16);
        north.answers(TownSystem.status(410));
        deliver();
        assertThat(north.calls()).hasSize(1);
        north.answers(TownSystem.TAKES);
        pass(Duration.ofDays(2));
        deliver();
        assertThat(north.calls()).hasSize(1);
        assertThat(send("outboxAdmin", "GET", TrialTowns.RECEIVERS, "").body()).contains("\"state\":\"GONE\"");

        post(receiver + "/resuming");
        deliver();

        assertThat(north.rows()).hasSize(16);
    }

    @Test
    void sendsNothingWhilePaused() {
        post(receiver + "/pausing");
        towns.tell(TrialTowns.NORTH, 0, 16);
        deliver();
        assertThat(north.calls()).isEmpty();

        post(receiver + "/resuming");
        deliver();

        assertThat(north.rows()).hasSize(16);
    }

    /** Persons 0 and 8 share a lane. */
    @Test
    void givesUpWhatFailsForLongAndHoldsBackOnlyWhomThatIsAbout() {
        towns.tell(TrialTowns.NORTH, LongStream.of(0), person -> 1);
        north.answers(TownSystem.status(500));
        deliver();
        pass(Duration.ofHours(13));
        deliver();
        assertThat(states()).containsOnlyKeys("DEAD");
        towns.tell(TrialTowns.NORTH, LongStream.of(0, 8), person -> 2);
        north.answers(TownSystem.TAKES);

        deliver();

        assertThat(people(north.calls().get(2))).containsExactly("trial:8");
        String letters = send("outboxAdmin", "GET", "/api/v1/outbox/dead-letters?receiver=" + receiver, "")
                .body();
        Call dead = north.calls().get(0);
        assertThat(letters).contains(dead.id(), "status.500").doesNotContain("王小明");
        String path = "/api/v1/outbox/dead-letters/" + dead.id() + "/resending";
        assertThat(send("outboxNorth", "POST", path, "").status()).isEqualTo(403);
        assertThat(send("outboxAdmin", "POST", path, "").status()).isEqualTo(204);
        assertThat(code(send("outboxAdmin", "POST", path, ""))).isEqualTo("outbox.batch.alive");
        deliver();

        assertThat(north.calls()).hasSize(5);
        assertThat(north.calls().get(3).body()).isEqualTo(dead.body());
        assertThat(people(north.calls().get(4))).containsExactly("trial:0");
        assertThat(states()).containsExactlyEntriesOf(Map.of("DELIVERED", 3L));
    }

    @Test
    void sendsAllDeadLettersOfAReceiverAgain() {
        towns.tell(TrialTowns.NORTH, 0, 16);
        north.answers(TownSystem.status(500));
        deliver();
        pass(Duration.ofHours(13));
        deliver();
        north.answers(TownSystem.TAKES);
        assertThat(states()).containsExactlyEntriesOf(Map.of("DEAD", 8L));

        JsonNode resent = json(
                send("outboxAdmin", "POST", "/api/v1/outbox/dead-letters/resending?receiver=" + receiver, ""), 200);

        assertThat(resent.get("batches").asInt()).isEqualTo(8);
        deliver();
        assertThat(north.rows()).hasSize(16);
        assertThat(states()).containsOnlyKeys("DELIVERED");
    }

    @Test
    void isAcknowledgedByTheTownItselfAndByNoOther() {
        towns.tell(TrialTowns.NORTH, 0, 16);
        deliver();
        Call first = north.calls().get(0);
        Call second = north.calls().get(1);
        String whole = "{\"webhookIds\":[\"" + first.id() + "\"]}";
        assertThat(states()).containsExactlyEntriesOf(Map.of("DELIVERED", 8L));

        assertThat(acknowledge("outboxSouth", whole).status()).isEqualTo(404);
        assertThat(acknowledge("outboxStaff", whole).status()).isEqualTo(403);
        assertThat(acknowledge("outboxNorth", "{\"webhookIds\":[\"" + first.id() + "\",\"msg_x\"]}")
                        .status())
                .isEqualTo(404);
        assertThat(states()).containsExactlyEntriesOf(Map.of("DELIVERED", 8L));
        assertThat(acknowledge("outboxNorth", whole).body()).isEqualTo("{\"batches\":1,\"rows\":0}");
        assertThat(acknowledge("outboxNorth", whole).body()).isEqualTo("{\"batches\":0,\"rows\":0}");
        String half = "{\"rowIds\":[" + second.rows().get(0).get("id") + "]}";
        String rest = "{\"rowIds\":[" + second.rows().get(1).get("id") + "]}";
        assertThat(acknowledge("outboxSouth", half).status()).isEqualTo(404);
        assertThat(acknowledge("outboxNorth", half).body()).isEqualTo("{\"batches\":0,\"rows\":1}");
        assertThat(acknowledge("outboxNorth", rest).body()).isEqualTo("{\"batches\":1,\"rows\":1}");

        assertThat(states()).isEqualTo(Map.of("DELIVERED", 6L, "ACKNOWLEDGED", 2L));
    }

    @Test
    void takesAnAcknowledgementForADeliveryWhoseAnswerGotLost() {
        towns.tell(TrialTowns.NORTH, 8, 1);
        north.answers((exchange, call) -> exchange.close());
        deliver();
        north.answers(TownSystem.TAKES);

        acknowledge("outboxNorth", "{\"webhookIds\":[\"" + north.calls().get(0).id() + "\"]}");
        pass(Duration.ofHours(1));
        deliver();

        assertThat(north.calls()).hasSize(1);
        assertThat(states()).containsOnlyKeys("ACKNOWLEDGED");
    }

    @Test
    void erasesWhatWasAcknowledgedAWeekAgoAndNothingElse() {
        towns.tell(TrialTowns.NORTH, 0, 2);
        deliver();
        String known = north.calls().get(0).id();
        acknowledge("outboxNorth", "{\"webhookIds\":[\"" + known + "\"]}");
        pass(Duration.ofDays(6));
        cleaning.clean();
        assertThat(count("select count(*) from cordon.outbox_batch where body_sealed is null"))
                .isZero();

        pass(Duration.ofDays(2));
        cleaning.clean();

        assertThat(jdbc.queryForList(
                        "select webhook_id from cordon.outbox_batch where body_sealed is null", String.class))
                .containsExactly(known);
        assertThat(count("select count(*) from cordon.outbox_row")).isEqualTo(1);
        assertThat(count("select count(*) from cordon_keys.personal_key where subject = 'outbox:" + known + "'"))
                .isZero();
    }

    @Test
    void tellsSinceWhenATownHasBeenSilent() {
        towns.tell(TrialTowns.NORTH, 0, 2);
        deliver();
        assertThat(standing().get("silent").asBoolean()).isFalse();
        pass(Duration.ofMinutes(121));

        assertThat(standing().get("silent").asBoolean()).isTrue();
        assertThat(standing().get("delivered").asInt()).isEqualTo(2);
        acknowledge(
                "outboxNorth",
                "{\"webhookIds\":[\"" + north.calls().get(0).id() + "\",\""
                        + north.calls().get(1).id() + "\"]}");
        assertThat(standing().get("silent").asBoolean()).isFalse();
        assertThat(standing().get("oldest").isNull()).isTrue();
    }

    @Test
    void takesManyRowsByOneStatementAndNoneOfATransactionThatFails() {
        transaction.executeWithoutResult(status -> outbox.addAll(
                TrialContent.KIND,
                "trial",
                "select '370297001' as town_code, cast(w.id as bigint) as person_id, cast(w.id as bigint) as reference_id"
                        + " from (values (1), (2), (3)) w (id) where w.id > :from",
                Map.of("from", 1)));
        transaction.executeWithoutResult(status -> {
            assertThat(outbox.add(new OutboxNews(TrialTowns.NORTH, TrialContent.KIND, "trial", 9, 9)))
                    .isTrue();
            status.setRollbackOnly();
        });
        boolean nobody = transaction.execute(
                status -> outbox.add(new OutboxNews(TrialTowns.SOUTH, TrialContent.KIND, "trial", 9, 9)));

        deliver();

        assertThat(nobody).isFalse();
        assertThat(north.rows().values().stream().map(row -> row.get("person").asText()))
                .containsExactlyInAnyOrder("trial:2", "trial:3");
    }

    private boolean died() {
        try {
            deliver();
            return false;
        } catch (AssertionError death) {
            return true;
        }
    }

    private void deliver() {
        work.work(() -> false);
    }

    private void inParallel(int threads) throws InterruptedException {
        List<Thread> workers = IntStream.range(0, threads)
                .mapToObj(i -> new Thread(this::deliver))
                .toList();
        workers.forEach(Thread::start);
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private void pass(Duration time) {
        later += time.toMillis();
        ClockUtil.offset(later);
    }

    private Answer register(String unit, String url) {
        return send(
                "outboxAdmin", "POST", TrialTowns.RECEIVERS, "{\"unit\":\"%s\",\"url\":\"%s\"}".formatted(unit, url));
    }

    private void post(String step) {
        assertThat(send("outboxAdmin", "POST", TrialTowns.RECEIVERS + "/" + step, "")
                        .status())
                .isEqualTo(200);
    }

    private Answer acknowledge(String user, String json) {
        return send(user, "POST", "/api/v1/outbox/acknowledgements", json);
    }

    private JsonNode standing() {
        return json(send("outboxAdmin", "GET", TrialTowns.RECEIVERS, ""), 200).get(0);
    }

    private Answer send(String user, String method, String path, String json) {
        return TrialTowns.caller(port, user).json(method, path, json);
    }

    private static Set<String> people(Call call) {
        return call.rows().stream().map(row -> row.get("person").asText()).collect(Collectors.toSet());
    }

    private static String code(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isGreaterThanOrEqualTo(400);
        return parse(answer).get("code").asText();
    }

    private static JsonNode json(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return parse(answer);
    }

    private static JsonNode parse(Answer answer) {
        try {
            return new JsonMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Long> states() {
        return jdbc.queryForList("select state from cordon.outbox_batch", String.class).stream()
                .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
    }

    private String outcome() {
        return jdbc.queryForObject("select last_outcome from cordon.outbox_batch", String.class);
    }

    private long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }

    /** As docs/guides/receiving.md tells receivers to do it, without any code of the sender. */
    private static String hmac(String secret, Call call) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            byte[] head = (call.id() + "." + call.timestamp() + ".").getBytes(UTF_8);
            byte[] signed = Arrays.copyOf(head, head.length + call.body().length);
            System.arraycopy(call.body(), 0, signed, head.length, call.body().length);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
