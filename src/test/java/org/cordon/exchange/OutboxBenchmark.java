package org.cordon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordon.persons.IdentitySealing;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.SomePeople;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.testing.Caller;
import org.cordon.testing.OnPostgres;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Times a district's pushes from the row to the acknowledgement beside plain reads and posts of the same bytes; see
 * docs/benchmarks for how to run it.
 */
@OnPostgres
@TestPropertySource(properties = {"cordon.outbox.batch=500", "cordon.outbox.timeout=30s"})
class OutboxBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxBenchmark.class);
    private static final int PUSHES = Integer.getInteger("cordon.benchmark.pushes", 600_000);
    private static final int TOWNS = 17;
    private static final int WORKERS = 4;
    private static final int AT_ONCE = 20;
    private static final double LEAST_A_SECOND = 5_000;

    @LocalServerPort
    int port;

    @Autowired
    TrialTowns trial;

    @Autowired
    UnitRegistration units;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Receivers receivers;

    @Autowired
    ReceiverSecrets secrets;

    @Autowired
    BatchSealing sealing;

    @Autowired
    IdentitySealing identities;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxWork work;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private final CountingTown town = new CountingTown();

    @Test
    void deliversADistrictAndHasItAcknowledged() throws InterruptedException {
        settle();
        long adding = System.nanoTime();
        transaction.executeWithoutResult(status -> outbox.addAll(
                "round.row",
                "resident",
                "select town_code, resident_id as person_id, id as reference_id from cordon.push_row",
                Map.of()));
        LOG.info("BENCHMARK {} rows added in {} s", PUSHES, seconds(adding));
        jdbc.execute("vacuum analyze cordon.outbox_row");
        long start = System.nanoTime();
        Thread acknowledging = new Thread(this::acknowledge);
        acknowledging.start();
        inParallel(() -> work.work(() -> false));
        double delivered = seconds(start);
        acknowledging.join();
        double acknowledged = seconds(start);

        LOG.info(
                "BENCHMARK {} pushes: delivered in {} s, acknowledged in {} s, {}/s",
                PUSHES,
                delivered,
                acknowledged,
                PUSHES / acknowledged);
        assertThat(town.rows()).isEqualTo(PUSHES);
        assertThat(town.doubled()).isZero();
        assertThat(jdbc.queryForObject(
                        "select sum(row_count) from cordon.outbox_batch where state = 'ACKNOWLEDGED'", Long.class))
                .isEqualTo(PUSHES);
        double bare = bare();
        LOG.info("BENCHMARK {} pushes: bare {} s, ours {} times as long", PUSHES, bare, acknowledged / bare);
        assertThat(PUSHES / acknowledged).isGreaterThanOrEqualTo(LEAST_A_SECOND);
        town.close();
    }

    /** Everybody is somebody of the register with a row in a round. */
    private void settle() {
        trial.found();
        Set<String> codes = IntStream.rangeClosed(1, TOWNS)
                .mapToObj(i -> "370296%03d".formatted(i))
                .collect(Collectors.toSet());
        codes.forEach(code -> units.register(new Unit(code, UnitKind.TOWN, code, code, code)));
        codes.forEach(code -> receivers.insert(code, code, town.url(), 8, secrets.seal(secrets.create()), "benchmark"));
        accounts.create("benchmark", "benchmark", TrialTowns.PASSWORD, Set.of(Roles.SERVICE_ACCOUNTS), codes);
        byte[] sealed = identities
                .seal(
                        PersonDetails.builder()
                                .name("王小明")
                                .documentNumber(new SomePeople().idNumber())
                                .address("鳌蓝路一号楼二单元三〇一室")
                                .phone(new SomePeople().phone())
                                .build(),
                        "")
                .sealed();
        jdbc.update("""
                insert into cordon.resident (identity_hash, content_hash, identity_sealed, area_code, grid_code,
                    household_id, since_version, version, since)
                select sha256(('r' || i)::bytea), substring(sha256(i::text::bytea) from 1 for 16), ?,
                    '370296' || lpad((1 + i % 17)::text, 3, '0') || '001', 'G' || i / 200 % 18, 'H' || i / 3, 0, 0, now()
                from generate_series(1, ?) i
                """, sealed, PUSHES);
        jdbc.update("""
                insert into cordon.push_row (batch_id, kind, round_id, resident_id, town_code, community_code, grid_code,
                    state, pending, due_at, pushed_at)
                select 1, 'unsampled', 1, id, left(area_code, 9), area_code, grid_code, 'OPEN', true, now(), now() from cordon.resident
                """);
        jdbc.execute("vacuum analyze cordon.resident");
        jdbc.execute("vacuum analyze cordon.push_row");
    }

    /** As the towns do, over HTTP, some calls at a time. */
    private void acknowledge() {
        Caller program = TrialTowns.caller(port, "benchmark");
        long left = PUSHES;
        while (left > 0) {
            List<String> ids = new ArrayList<>();
            ids.add(next());
            town.taken().drainTo(ids, AT_ONCE - 1);
            String json = ids.stream().collect(Collectors.joining("\",\"", "{\"webhookIds\":[\"", "\"]}"));
            Caller.Answer answer = program.json("POST", "/api/v1/outbox/acknowledgements", json);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            left = PUSHES - acknowledgedRows();
        }
    }

    private String next() {
        try {
            return Objects.requireNonNull(town.taken().poll(2, TimeUnit.MINUTES), "nothing comes any more");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long acknowledgedRows() {
        Long rows = jdbc.queryForObject(
                "select sum(row_count) from cordon.outbox_batch where state = 'ACKNOWLEDGED'", Long.class);
        return rows == null ? 0 : rows;
    }

    /** Reads bodies that lie there ready and posts them, with as many threads, and marks each as sent. */
    private double bare() throws InterruptedException {
        jdbc.execute("create table bare_batch (id bigint primary key, webhook_id text, body bytea, sent boolean)");
        jdbc.query("select id, webhook_id, body_sealed from cordon.outbox_batch", row -> {
            jdbc.update(
                    "insert into bare_batch values (?, ?, ?, false)",
                    row.getLong(1),
                    row.getString(2),
                    sealing.open(row.getBytes(3)));
        });
        town.forget();
        List<Long> ids = jdbc.queryForList("select id from bare_batch order by id", Long.class);
        AtomicInteger next = new AtomicInteger();
        HttpClient client = HttpClient.newHttpClient();
        long start = System.nanoTime();
        inParallel(() -> {
            for (int i = next.getAndIncrement(); i < ids.size(); i = next.getAndIncrement()) {
                post(client, ids.get(i));
            }
        });
        double seconds = seconds(start);
        assertThat(town.rows()).isEqualTo(PUSHES);
        return seconds;
    }

    private void post(HttpClient client, long id) {
        Map<String, Object> batch = jdbc.queryForMap("select webhook_id, body from bare_batch where id = ?", id);
        HttpRequest request = HttpRequest.newBuilder(URI.create(town.url()))
                .header("webhook-id", String.valueOf(batch.get("webhook_id")))
                .POST(BodyPublishers.ofByteArray((byte[]) Objects.requireNonNull(batch.get("body"))))
                .build();
        try {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(204);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("No answer", e);
        }
        jdbc.update("update bare_batch set sent = true where id = ?", id);
    }

    private static void inParallel(Runnable task) throws InterruptedException {
        List<Thread> threads =
                IntStream.range(0, WORKERS).mapToObj(i -> new Thread(task)).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
