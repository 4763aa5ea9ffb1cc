package org.cordon.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Does what a guide says, against a running Cordon; waits a little where background work needs a moment. */
final class GuideReader {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Notebook notebook = new Notebook();
    private final String address;
    private final String password;

    GuideReader(String address, String password) {
        this.address = address;
        this.password = password;
    }

    void follow(String guide) throws Exception {
        List<Step> steps = Step.readAll(guide);
        assertThat(steps).as("requests in the guide").isNotEmpty();
        for (Step step : steps) {
            follow(step);
        }
    }

    private void follow(Step step) throws Exception {
        long deadline = System.nanoTime() + (isRepeatable(step) ? PATIENCE.toNanos() : 0);
        HttpResponse<String> response = send(step);
        while (!isAsPromised(step, response)) {
            if (System.nanoTime() >= deadline) {
                fail("%s\nanswered %d: %s".formatted(step, response.statusCode(), response.body()));
            }
            Thread.sleep(PAUSE.toMillis());
            response = send(step);
        }
    }

    private static boolean isRepeatable(Step step) {
        return "GET".equals(step.method());
    }

    private boolean isAsPromised(Step step, HttpResponse<String> response) throws JsonProcessingException {
        if (response.statusCode() != step.status()) {
            return false;
        }
        if (step.answer().isEmpty()) {
            return true;
        }
        JsonNode promised = json.readTree(step.answer());
        return notebook.holds(promised, json.readTree(response.body()));
    }

    private HttpResponse<String> send(Step step) throws Exception {
        String credentials = step.user() + ":" + password;
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + notebook.fillIn(step.path())))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .timeout(PATIENCE)
                .method(step.method(), BodyPublishers.ofString(notebook.fillIn(step.body())))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
