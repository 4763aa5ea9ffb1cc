package org.cordon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.cordon.exchange.TownSystem.Call;
import org.cordon.testing.OnPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Other nodes on the same database are killed with SIGKILL in the middle of their deliveries; this one goes on. */
@OnPostgres
class OutboxKillOnPostgresTests {

    private static final int PEOPLE = 400;
    private static final int ROUNDS = 10;

    @Autowired
    TrialTowns towns;

    @Autowired
    Receivers receivers;

    @Autowired
    ReceiverSecrets secrets;

    @Autowired
    OutboxWork work;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Environment settings;

    private final TownSystem town = new TownSystem();
    private final List<Process> nodes = new ArrayList<>();

    @AfterEach
    void end() {
        nodes.forEach(Process::destroyForcibly);
        town.close();
    }

    @Test
    void losesNothingAndDoublesNothingWhenNodesAreKilled(@TempDir Path folder)
            throws IOException, InterruptedException {
        towns.found();
        receivers.insert(TrialTowns.NORTH, TrialTowns.NORTH, town.url(), 8, secrets.seal(secrets.create()), "test");
        town.answers((exchange, call) -> {
            pause(5);
            exchange.sendResponseHeaders(204, -1);
        });
        nodes.add(node(1, folder));
        nodes.add(node(2, folder));
        Awaitility.await().atMost(Duration.ofMinutes(8)).until(() -> hasStarted(1) && hasStarted(2));
        for (int round = 0; round < ROUNDS; round++) {
            long from = (long) round * PEOPLE;
            towns.tell(TrialTowns.NORTH, LongStream.range(0, PEOPLE), person -> from + person);
        }
        Random random = new Random();
        for (Process node : nodes) {
            int soon = town.calls().size() + 5 + random.nextInt(40);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> town.calls().size() >= soon);
            node.destroyForcibly().waitFor();
        }
        assertThat(waiting()).as("rows that the killed nodes left").isPositive();

        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
            work.work(() -> false);
            return waiting() == 0;
        });

        assertThat(town.rows()).hasSize(PEOPLE * ROUNDS);
        assertThat(jdbc.queryForList("select distinct state from cordon.outbox_batch", String.class))
                .containsExactly("DELIVERED");
        town.calls().stream().collect(Collectors.groupingBy(Call::id)).values().forEach(same -> assertThat(
                        same.stream().map(Call::text).distinct())
                .hasSize(1));
    }

    private long waiting() {
        return jdbc.queryForObject(
                "select (select count(*) from cordon.outbox_row where batch_id is null)"
                        + " + (select count(*) from cordon.outbox_batch where state = 'WAITING')",
                Long.class);
    }

    private Process node(int number, Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx600m",
                        "-XX:TieredStopAtLevel=1", // each node lives for some seconds only
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-Dspring.profiles.active=test",
                        "-Dspring.datasource.url=" + settings.getRequiredProperty("spring.datasource.url"),
                        "-Dspring.datasource.username=postgres",
                        "-Dspring.datasource.password=postgres",
                        "-Dserver.port=0",
                        "-Dcordon.scheduling.enabled=true",
                        "-Dcordon.outbox.poll=200ms",
                        "-Dcordon.outbox.workers=2",
                        "-Dcordon.outbox.lease=4s",
                        "-Dcordon.audit.anchor-file=" + folder.resolve("anchor-" + number + ".log"),
                        "org.cordon.CordonApplication")
                .redirectErrorStream(true)
                .redirectOutput(log(number).toFile())
                .start();
    }

    private static boolean hasStarted(int number) throws IOException {
        return Files.readString(log(number)).contains("Started CordonApplication");
    }

    private static Path log(int number) {
        return Path.of("target", "killed-node-" + number + ".log");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
