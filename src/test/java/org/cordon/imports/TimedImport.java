package org.cordon.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sends a large file as somebody signed in, and says how long each phase of its import took. */
final class TimedImport {

    private static final String BOUNDARY = "benchmark-boundary";

    private final String imports;
    private final String userId;
    private final JdbcTemplate jdbc;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    TimedImport(int port, String userId, JdbcTemplate jdbc) {
        this.imports = "http://127.0.0.1:" + port + "/api/v1/imports";
        this.userId = userId;
        this.jdbc = jdbc;
    }

    /**
     * An import that has ended.
     *
     * @param upload seconds until the request was answered
     * @param work seconds from there to the end
     */
    record Timed(JsonNode report, double upload, double work, Map<String, Double> phases) {

        double seconds() {
            return upload + work;
        }
    }

    Timed send(String kind, Path file) throws Exception {
        long start = System.nanoTime();
        String id = upload(kind, file);
        double uploaded = seconds(start);
        long taken = System.nanoTime();
        Map<String, Double> phases = new LinkedHashMap<>();
        JsonNode report = awaitEnd(id, phases);
        return new Timed(report, uploaded, seconds(taken), phases);
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

    private String upload(String kind, Path file) throws Exception {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\n\r\n";
        String tail = "\r\n--" + BOUNDARY + "--\r\n";
        String answer = send(request("/" + kind)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head), BodyPublishers.ofFile(file), BodyPublishers.ofString(tail))));
        return json.readTree(answer).get("id").asText();
    }

    private HttpRequest.Builder request(String path) {
        String credentials = userId + ":" + ImportClient.PASSWORD;
        return HttpRequest.newBuilder(URI.create(imports + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
