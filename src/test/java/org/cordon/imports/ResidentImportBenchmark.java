package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.areas.AreaRegistration;
import org.cordon.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * Times the import of a register beside a plain {@code COPY} of the same file into a table of the same columns and
 * indexes; see docs/benchmarks for how to run it.
 */
@OnPostgres
@TestPropertySource(properties = "cordon.imports.register-batch=10000")
class ResidentImportBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ResidentImportBenchmark.class);
    private static final int LARGEST = Integer.getInteger("cordon.benchmark.residents", 1_300_000);
    private static final int[] SIZES = {LARGEST / 13, LARGEST * 4 / 13, LARGEST};
    private static final int WARM_UP = 50_000;
    private static final double MOST_TIMES_COPY = 4;
    private static final double FLAT_WITHIN = 0.25;
    private static final String BOUNDARY = "benchmark-boundary";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    AreaRegistration areas;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource dataSource;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    private record Run(int people, double copy, double upload, double work, Map<String, Double> phases) {

        double times() {
            return (upload + work) / copy;
        }

        double microsPerRow() {
            return (upload + work) * 1_000_000 / people;
        }

        @Override
        public String toString() {
            return "%,9d people: COPY %.1f s; import %.1f s = upload %.1f + work %.1f %s; %.2f x COPY, %.1f us a row"
                    .formatted(people, copy, upload + work, upload, work, phases, times(), microsPerRow());
        }
    }

    @Test
    void importsARegisterInAFewTimesTheTimeOfACopy() throws Exception {
        ImportStaffAccounts.create(identity, "importCdc", "cdcInvestigators");
        RegisterGenerator.found(areas);
        run(WARM_UP);
        Run[] runs = new Run[SIZES.length];
        for (int i = 0; i < SIZES.length; i++) {
            runs[i] = run(SIZES[i]);
            LOG.info("BENCHMARK {}", runs[i]);
        }
        again(SIZES[SIZES.length - 1]);
        Run largest = runs[runs.length - 1];
        assertThat(largest.times()).isLessThanOrEqualTo(MOST_TIMES_COPY);
        assertThat(largest.microsPerRow() / runs[0].microsPerRow() - 1).isLessThanOrEqualTo(FLAT_WITHIN);
    }

    private Run run(int people) throws Exception {
        Path file = new RegisterGenerator(20_220_905).write(folder.resolve("register-" + people + ".csv"), people);
        jdbc.execute("truncate cordon.resident, cordon.resident_match");
        jdbc.execute("vacuum analyze");
        double before = copy(file, people);
        jdbc.execute("checkpoint");
        Map<String, Double> phases = new LinkedHashMap<>();
        double[] times = imported(file, people, phases);
        jdbc.execute("checkpoint");
        double after = copy(file, people);
        LOG.info("BENCHMARK COPY before {} s, after {} s", before, after);
        return new Run(people, (before + after) / 2, times[0], times[1], phases);
    }

    /** The same file once more: nothing changes. */
    private void again(int people) throws Exception {
        Map<String, Double> phases = new LinkedHashMap<>();
        Path file = folder.resolve("register-" + people + ".csv");
        long start = System.nanoTime();
        JsonNode report = awaitEnd(upload(file), phases);
        assertThat(report.get("alreadyKnown").asLong()).isEqualTo(people);
        LOG.info("BENCHMARK the same file again: {} s, phases {}", seconds(start), phases);
    }

    private double[] imported(Path file, int people, Map<String, Double> phases) throws Exception {
        long start = System.nanoTime();
        String id = upload(file);
        double uploaded = seconds(start);
        long taken = System.nanoTime();
        JsonNode report = awaitEnd(id, phases);
        double worked = seconds(taken);
        assertThat(report.get("state").asText()).isEqualTo("COMPLETED");
        assertThat(report.get("accepted").asLong()).isEqualTo(people);
        return new double[] {uploaded, worked};
    }

    /** Asks the table: a call over HTTP would have to check a password each time. */
    private JsonNode awaitEnd(String id, Map<String, Double> phases) throws Exception {
        String phase = "";
        long since = System.nanoTime();
        while (!phase.startsWith("COMPLETED") && !phase.startsWith("FAILED")) {
            String now = Objects.requireNonNull(jdbc.queryForObject(
                    "select state || ' ' || phase from cordon.import_file where id = ?",
                    String.class,
                    UUID.fromString(id)));
            if (!now.equals(phase)) {
                if (!phase.isEmpty()) {
                    phases.merge(phase, Math.round(seconds(since) * 10) / 10.0, Double::sum);
                }
                phase = now;
                since = System.nanoTime();
            }
            Thread.sleep(50);
        }
        return json.readTree(send(request("/" + id).GET()));
    }

    private double copy(Path file, int people) throws SQLException, IOException {
        jdbc.execute("drop table if exists copied");
        jdbc.execute("create table copied (id bigint generated by default as identity primary key, name text, sex text,"
                + " document_number text unique, phone text, address text, area_code text, grid_code text,"
                + " household_id text)");
        jdbc.execute("create index copied_place on copied (area_code, grid_code, id)");
        long start = System.nanoTime();
        try (Connection connection = dataSource.getConnection();
                InputStream in = Files.newInputStream(file)) {
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy copied (name, sex, document_number, phone, address, area_code, grid_code,"
                                    + " household_id) from stdin (format csv, header)",
                            in);
            assertThat(rows).isEqualTo(people);
        }
        double seconds = seconds(start);
        jdbc.execute("drop table copied");
        return seconds;
    }

    private String upload(Path file) throws Exception {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\n\r\n";
        String tail = "\r\n--" + BOUNDARY + "--\r\n";
        String answer = send(request("/residents")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head), BodyPublishers.ofFile(file), BodyPublishers.ofString(tail))));
        return json.readTree(answer).get("id").asText();
    }

    private HttpRequest.Builder request(String path) {
        String credentials = "importCdc:" + ImportClient.PASSWORD;
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/imports" + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
