package org.cordon.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** Calls the interface of imports as a program would, over HTTP. */
final class ImportClient {

    static final String PASSWORD = "plum ferry tuesday";
    private static final String BOUNDARY = "cordonTestBoundary7e1c";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final int port;

    ImportClient(int port, String user) {
        this.port = port;
        headers.put("Accept-Language", "en");
        String credentials = user + ":" + PASSWORD;
        headers.put(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    ImportClient with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Answer upload(String kind, byte[] file, String mapping) {
        return upload(kind, Map.of("mapping", mapping), file);
    }

    /** The fields go behind the file: the order of the parts makes no difference. */
    Answer upload(String kind, Map<String, String> fields, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"file\"; filename=\"list.csv\"", file);
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request("/" + kind)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A request that ends in the middle of its first part. */
    Answer uploadTorn(String kind) {
        return send(request("/" + kind)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Disp")));
    }

    Answer post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    Answer postJson(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Uploads, waits for the end and returns the finished import. */
    JsonNode complete(String kind, byte[] file, String mapping) {
        Answer accepted = upload(kind, file, mapping);
        if (accepted.status() != 202) {
            throw new AssertionError(accepted.status() + " " + accepted.body());
        }
        return awaitEnd(accepted.json().get("id").asText());
    }

    JsonNode awaitEnd(String id) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get("/" + id).json(), report -> report.has("finishedAt"));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/imports" + path));
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().firstValue("X-Request-Id").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    record Answer(int status, String location, String requestId, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
