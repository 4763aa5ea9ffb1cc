package org.cordon.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A town's system that drops repeats by their id and counts rows; what it has taken waits to be acknowledged. */
final class CountingTown implements AutoCloseable {

    private static final String ROW = "{\"id\":";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final BitSet rows = new BitSet();
    private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();
    private long doubled;

    CountingTown() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/town";
    }

    /** The ids of calls that nobody has asked for yet. */
    BlockingQueue<String> taken() {
        return taken;
    }

    synchronized long rows() {
        return rows.cardinality();
    }

    synchronized long doubled() {
        return doubled;
    }

    synchronized void forget() {
        seen.clear();
        rows.clear();
        taken.clear();
        doubled = 0;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (seen.add(id)) {
                count(new String(body, StandardCharsets.UTF_8));
                taken.add(id);
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private synchronized void count(String body) {
        for (int at = body.indexOf(ROW); at >= 0; at = body.indexOf(ROW, at + 1)) {
            int from = at + ROW.length();
            int row = Integer.parseInt(body.substring(from, body.indexOf(',', from)));
            doubled += rows.get(row) ? 1 : 0;
            rows.set(row);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
