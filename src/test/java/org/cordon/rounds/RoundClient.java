package org.cordon.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.cordon.testing.Caller;
import org.cordon.testing.Caller.Answer;

/** Calls the interface of rounds as a program would, over HTTP; rows and batches are those of pushes. */
public final class RoundClient {

    public static final String PATH = "/api/v1/rounds";
    public static final String PUSHES = "/api/v1/pushes";

    private final Caller caller;

    public RoundClient(int port, String user) {
        this.caller = Caller.program(port, user, TrialDistrict.PASSWORD);
    }

    public Answer get(String path) {
        return caller.send("GET", url(path));
    }

    public Answer post(String path, String json) {
        return caller.json("POST", url(path), json);
    }

    /** What came back with 200. */
    public JsonNode read(String path) {
        return json(get(path));
    }

    public JsonNode write(String path, String json) {
        return json(post(path, json));
    }

    /** Its lists begin with the window. */
    public Answer openAnswer(String areas, OffsetDateTime from, OffsetDateTime until) {
        return post(
                "",
                "{\"name\":\"第一轮\",\"areaCodes\":[%s],\"from\":\"%s\",\"until\":\"%s\",\"listsFrom\":\"%s\"}"
                        .formatted(areas, from, until, from));
    }

    public long open(String area, OffsetDateTime from, OffsetDateTime until) {
        Answer answer = openAnswer("\"" + area + "\"", from, until);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return parse(answer).get("id").asLong();
    }

    /** What the comparison found, once it is done. */
    public JsonNode compare(long round) {
        return complete("/" + round + "/comparisons").get("comparison");
    }

    public void close(long round) {
        complete("/" + round + "/closing");
    }

    /** Asks for what is done in the background; the run. */
    public JsonNode ask(String path) {
        Answer answer = post(path, "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers()).contains(PATH + "/");
        return parse(answer);
    }

    public JsonNode run(JsonNode asked) {
        return read(
                "/" + asked.get("roundId").asLong() + "/runs/" + asked.get("id").asLong());
    }

    /** The run once it is over. */
    public JsonNode awaitEnd(JsonNode asked) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ofMillis(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> run(asked), run -> !run.get("finishedAt").isNull());
    }

    private JsonNode complete(String path) {
        JsonNode run = awaitEnd(ask(path));
        assertThat(run.get("state").asText()).as(run.toString()).isEqualTo("DONE");
        return run;
    }

    /** {@code received = accepted + alreadyKnown + rejected}. */
    public String sample(long round, List<String> documents, OffsetDateTime at) {
        JsonNode answer = write("/" + round + "/samples", samples(documents, at));
        return "%d = %d + %d + %d"
                .formatted(
                        answer.get("received").asInt(),
                        answer.get("accepted").asInt(),
                        answer.get("alreadyKnown").asInt(),
                        answer.get("rejected").size());
    }

    public static String samples(List<String> documents, OffsetDateTime at) {
        return documents.stream()
                .map(document -> "{\"documentNumber\":\"%s\",\"sampledAt\":\"%s\",\"sampleNumber\":\"T-%s\"}"
                        .formatted(document, at, document.substring(14)))
                .collect(Collectors.joining(",", "{\"samples\":[", "]}"));
    }

    public List<JsonNode> rows(long round, String query) {
        JsonNode items = read("/rows?limit=500&round=" + round + "&" + query).get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    public List<Long> ids(long round, String query) {
        return rows(round, query).stream().map(row -> row.get("id").asLong()).toList();
    }

    public List<Long> ids(String query) {
        JsonNode items = read("/rows?limit=500&" + query).get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(row -> row.get("id").asLong())
                .toList();
    }

    private static String url(String path) {
        return (path.matches("/(rows|batches|alarms|kinds).*") ? PUSHES : PATH) + path;
    }

    public static JsonNode parse(Answer answer) {
        try {
            return new JsonMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return parse(answer);
    }
}
