package org.cordon.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends a path exactly as it is written; every client library would tidy it up first. */
public final class RawRequests {

    /** The first lines of an answer. */
    public record Answer(int status, String head) {

        public boolean leadsTo(String path) {
            return head.lines().anyMatch(line -> line.startsWith("Location: ") && line.endsWith(path));
        }
    }

    private final int port;

    public RawRequests(int port) {
        this.port = port;
    }

    /**
     * Sends two braces and reads the beginning of the answer.
     *
     * @param header one more header line, such as credentials
     */
    public Answer send(String method, String path, String header) {
        String request = String.join(
                "\r\n",
                method + " " + path + " HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                header,
                "Content-Length: 2",
                "Connection: close",
                "",
                "{}");
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String head = new String(socket.getInputStream().readNBytes(2_000), StandardCharsets.ISO_8859_1);
            return new Answer(Integer.parseInt(head.substring(9, 12)), head);
        } catch (IOException e) {
            throw new IllegalStateException("No answer to " + method + " " + path, e);
        }
    }
}
