package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Nodes and databases are killed with SIGKILL while files of 20,000 rows are taken in, at any moment. In the end everything
 * is as in a district where nobody was killed. See docs/testing.md for how to run it.
 */
class ImportKills {

    private static final Logger LOG = LoggerFactory.getLogger(ImportKills.class);
    private static final int NODES = Integer.getInteger("kills.nodes", 50);
    private static final int DATABASES = Integer.getInteger("kills.databases", 10);
    private static final long SEED = Long.getLong("kills.seed", 20_000);
    private static final String REPLACEMENT = "{\"mode\":\"replacement\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static KillablePostgres postgres;

    @SuppressWarnings("NullAway.Init")
    private static KillOutcome quiet;

    @BeforeAll
    static void takeTheFilesInUndisturbed() throws Exception {
        postgres = new KillablePostgres(folder.resolve("postgres"));
        postgres.create("founded");
        try (ImportNodes nodes = new ImportNodes(folder, postgres.url("founded"), "founder")) {
            nodes.start("cordon.test.district=true");
            JsonNode report = nodes.client().complete("residents", KilledFiles.register(), REPLACEMENT);
            assertThat(ResidentImportTests.counts(report)).isEqualTo("COMPLETED 20000 = 20000 + 0 + 0 + 0 + 0");
        }
        try (ImportNodes nodes = new ImportNodes(folder, copied("quiet"), "quiet")) {
            nodes.start();
            String register = send(nodes, "residents", KilledFiles.replacement(), REPLACEMENT);
            nodes.client().awaitEnd(register);
            String results = send(nodes, "test-results", KilledFiles.results(), "{}");
            nodes.client().awaitEnd(results);
            quiet = KillOutcome.of(postgres.on("quiet"), nodes.client(), register, results);
        }
        LOG.info("KILLS undisturbed: {}", quiet.reports());
        assertThat(postgres.on("quiet")
                        .sql("select count(*) || ' ' || count(distinct person_id) from cordon.positive_announcement")
                        .query(String.class)
                        .single())
                .as("positive results and people that are announced")
                .isEqualTo("35 " + KilledFiles.POSITIVE);
    }

    @AfterAll
    static void end() throws IOException {
        postgres.close();
    }

    @Test
    void loseAndDoubleNothingAtAnyMoment() throws Exception {
        try (ImportNodes nodes = new ImportNodes(folder, copied("moments"), "moment")) {
            Killer killer = new Killer(postgres, "moments", nodes, new Random(SEED));
            nodes.fillUp(Killer.STANDING_BY);
            String register = send(nodes, "residents", KilledFiles.replacement(), REPLACEMENT);
            killer.strike(UUID.fromString(register), NODES / 2, DATABASES / 2);
            awaitEnd(register, nodes);
            LOG.info("KILLS seed {}, register: {}", SEED, killer);
            String results = send(nodes, "test-results", KilledFiles.results(), "{}");
            killer.strike(UUID.fromString(results), NODES - killer.nodes(), DATABASES - killer.databases());
            awaitEnd(results, nodes);
            LOG.info("KILLS seed {}: {}, {} nodes started", SEED, killer, nodes.started());
            assertThat(killer.nodes()).as("nodes that were killed").isEqualTo(NODES);
            assertThat(killer.databases()).as("databases that were killed").isEqualTo(DATABASES);
            KillOutcome.of(postgres.on("moments"), nodes.client(), register, results)
                    .requireSameAs(quiet);
        }
    }

    private static String copied(String database) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> postgres.on("postgres")
                                .sql("select count(*) from pg_stat_activity where datname = 'founded'")
                                .query(Long.class)
                                .single()
                        == 0);
        postgres.copy(database, "founded");
        return postgres.url(database);
    }

    private static String send(ImportNodes nodes, String kind, byte[] file, String mapping) {
        return nodes.client().upload(kind, file, mapping).json().get("id").asText();
    }

    private static void awaitEnd(String id, ImportNodes nodes) {
        ImportClient client = nodes.client();
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(() -> client.get("/" + id).json().has("finishedAt"));
    }
}
