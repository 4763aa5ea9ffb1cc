package org.cordon.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;

/** A town's system on this machine: keeps every call with its bytes, and answers as a test says. */
public final class TownSystem implements AutoCloseable {

    /** How it answers a call. */
    public interface Manner {
        void answer(HttpExchange exchange, Call call) throws IOException;
    }

    /** What came in. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    public record Call(String path, String id, String timestamp, String signature, String type, byte[] body) {

        public List<JsonNode> rows() {
            try {
                JsonNode rows = new JsonMapper().readTree(body).get("data").get("rows");
                return StreamSupport.stream(rows.spliterator(), false).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text() {
            return new String(body, UTF_8);
        }
    }

    static final Manner TAKES = status(204);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private volatile Manner manner = TAKES;

    public TownSystem() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    static Manner status(int status, String... header) {
        return (exchange, call) -> {
            for (int i = 0; i < header.length; i += 2) {
                exchange.getResponseHeaders().add(header[i], header[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    void answers(Manner next) {
        manner = next;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/town";
    }

    public List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    /** As a receiver does that drops what it has seen: by the id of the call, and by that of the row. */
    Map<Long, JsonNode> rows() {
        Map<String, Call> once = new LinkedHashMap<>();
        calls().forEach(call -> once.putIfAbsent(call.id(), call));
        Map<Long, JsonNode> rows = new LinkedHashMap<>();
        once.values().forEach(call -> call.rows().forEach(row -> {
            if (rows.put(row.get("id").asLong(), row) != null) {
                throw new AssertionError("The row " + row + " is in two batches");
            }
        }));
        return rows;
    }

    private void take(HttpExchange exchange) throws IOException {
        Call call = new Call(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                exchange.getRequestHeaders().getFirst("content-type"),
                exchange.getRequestBody().readAllBytes());
        calls.add(call);
        try (exchange) {
            manner.answer(exchange, call);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
