package org.cordon.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.testing.Caller;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is larger, more or slower than anything honest is refused, and costs little. */
@CordonTest
class LimitsTests {

    private static final String PASSWORD = "Cordon-demo-2022";
    private static final int MEGABYTE = 1 << 20;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    UnitRegistration units;

    @Autowired
    ContentLimitFilter filter;

    @LocalServerPort
    int port;

    @BeforeEach
    void openAccounts() {
        SmallDistrict.found(units);
        accounts.create("limitCdc", "Cdc", PASSWORD, Set.of(Roles.CDC_INVESTIGATORS), Set.of(SmallDistrict.CDC));
        accounts.create("limitMona", "Mona", PASSWORD, Set.of(Roles.MODELLERS), Set.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases",
                "/api/v1/imports", // the list, which takes no files
                "/login",
                "/cases",
                "/worklist/1/photo",
                "/api/v1/pushes/rows/1/photo",
                "/engine-rest/deployment/create",
                "/camunda/api/engine/engine/default/task"
            })
    void takesNoMoreThanAMegabyteFromAnybody(String path) throws IOException {
        for (String type :
                List.of("application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            assertThat(begin(path, type, "Content-Length: " + (MEGABYTE + 1)))
                    .as(type)
                    .startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/cases", "/login", "/engine-rest/deployment/create"})
    void takesNoFilesOfUnknownLengthWhereNoneAreExpected(String path) throws IOException {
        assertThat(begin(path, "multipart/form-data; boundary=x", "Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @CsvSource({"limitCdc, /api/v1/cases", "limitMona, /engine-rest/message"})
    void countsWhatDoesNotSayHowMuchItIs(String user, String path) throws IOException {
        assertThat(sendInPieces(user, path, MEGABYTE - 1000)).doesNotContain(" 413 ");
        assertThat(sendInPieces(user, path, MEGABYTE + 1000)).startsWith("HTTP/1.1 413");
    }

    @Test
    void takesFilesWhereTheyBelong() throws IOException {
        assertThat(begin("/api/v1/imports/line-list", "multipart/form-data; boundary=x", "Content-Length: 60000000"))
                .as("asked who it is before the file is read")
                .doesNotStartWith("HTTP/1.1 413");
    }

    /** A stranger who says that a lot is to come, and sends nothing of it, is told no at once; nobody waits to read it. */
    @ParameterizedTest
    @CsvSource({
        "/api/v1/imports/residents, Basic bGltaXRDZGM6d3Jvbmc=, 401, 60000000",
        "/api/v1/imports/residents, Bearer none, 401, 60000000",
        "/api/v1/imports/residents, , 403, 60000000",
        "/api/v1/pushes/rows/1/photo, Basic bGltaXRDZGM6d3Jvbmc=, 401, 9000000"
    })
    void readsNothingOfAFileBeforeItKnowsWhoSendsIt(String path, String credentials, int status, long length)
            throws IOException {
        String header =
                (credentials == null ? "" : "Authorization: " + credentials + "\r\n") + "Content-Length: " + length;
        long began = System.nanoTime();

        assertThat(begin(path, "multipart/form-data; boundary=x", header)).startsWith("HTTP/1.1 " + status);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    /** On pages credentials would be looked at when the parts are in memory already. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/pushes/rows/x/photo", "/api/v1/cases/1/photo", "/worklist/1/photo"})
    void takesALargePhotoOnlyWhereItBelongs(String path) throws IOException {
        String headers = "Authorization: Basic bm9ib2R5Og==\r\nContent-Length: " + 2 * MEGABYTE;

        assertThat(begin(path, "multipart/form-data; boundary=x", headers)).startsWith("HTTP/1.1 413");
    }

    @Test
    void takesFourLargePhotosAtOnce() throws Exception {
        List<Integer> answers = new ArrayList<>();
        filter.doFilter(largePhoto(), new MockHttpServletResponse(), new FilterChain() {
            @Override
            public void doFilter(ServletRequest request, ServletResponse response)
                    throws IOException, ServletException {
                MockHttpServletResponse next = new MockHttpServletResponse();
                filter.doFilter(largePhoto(), next, this);
                answers.add(next.getStatus());
            }
        });

        assertThat(answers).containsExactly(429, 200, 200, 200);
    }

    @Test
    void takesNoLongHeaders() throws IOException {
        assertThat(begin("/login", "text/plain", "X-Long: " + "x".repeat(15_000)))
                .doesNotStartWith("HTTP/1.1 400");
        assertThat(begin("/login", "text/plain", "X-Long: " + "x".repeat(17_000)))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void givesNoLongLists() {
        Caller cdc = Caller.signedIn(port, "limitCdc", PASSWORD);
        for (String list : List.of("/api/v1/tasks", "/api/v1/cases", "/api/v1/test-results/review")) {
            assertThat(cdc.send("GET", list + "?limit=501").status()).as(list).isEqualTo(400);
        }
        assertThat(cdc.send("GET", "/api/v1/tasks?id=" + "a,".repeat(501)).status())
                .isEqualTo(400);
        for (String list : List.of("task", "process-instance", "history/task", "incident", "filter")) {
            String path = "/camunda/api/engine/engine/default/" + list;
            assertThat(cdc.send("GET", path + "?maxResults=2001").status())
                    .as(list)
                    .isEqualTo(400);
        }
    }

    /** Each connection that only begins to ask would keep a place from somebody honest. */
    @Test
    void waitsFiveSecondsForARequestThatDoesNotCome() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(9).toMillis());
            socket.getOutputStream().write("GET /login HTTP/1.1\r\nHost: loc".getBytes(ISO_8859_1));
            long began = System.nanoTime();
            socket.getInputStream().readAllBytes();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
        }
    }

    /** Sends the head of a request and nothing of its content. */
    private String begin(String path, String type, String header) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(head(path, type, header).getBytes(ISO_8859_1));
            return firstLine(socket.getInputStream());
        }
    }

    private static MockHttpServletRequest largePhoto() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/pushes/rows/1/photo");
        request.addHeader("Authorization", "Basic bm9ib2R5Og==");
        request.setContent(new byte[2 * MEGABYTE]);
        return request;
    }

    private String sendInPieces(String user, String path, int length) throws IOException {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(ISO_8859_1));
        String headers = "Authorization: Basic " + credentials + "\r\nTransfer-Encoding: chunked";
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(head(path, "application/json", headers).getBytes(ISO_8859_1));
            String content = "{\"name\":\"" + "x".repeat(length) + "\"}";
            String piece = Integer.toHexString(content.length()) + "\r\n" + content + "\r\n0\r\n\r\n";
            socket.getOutputStream().write(piece.getBytes(ISO_8859_1));
            return firstLine(socket.getInputStream());
        }
    }

    private static String head(String path, String type, String header) {
        return String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: localhost",
                "Content-Type: " + type,
                header,
                "Connection: close",
                "",
                "");
    }

    private static String firstLine(InputStream answer) throws IOException {
        return new String(answer.readNBytes(40), ISO_8859_1);
    }
}
