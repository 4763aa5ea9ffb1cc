package org.cordon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who calls the application over HTTP with everything that a session needs, and keeps every byte that comes back. */
public final class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    /** What came back; redirects are not followed. */
    public record Answer(int status, String headers, String body) {

        /** Every byte. */
        public String all() {
            return status + "\n" + headers + "\n" + body;
        }
    }

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String credentials;
    private String token = "";

    private Caller(int port, String credentials) {
        this.base = "http://localhost:" + port;
        this.credentials = credentials;
    }

    /** Nobody. */
    public static Caller anonymous(int port) {
        return new Caller(port, "");
    }

    /** A program, which sends its password with every call. */
    public static Caller program(int port, String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Caller(port, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** A member of staff in a browser, with the tokens of our pages and of Camunda's. */
    public static Caller signedIn(int port, String user, String password) {
        Caller caller = new Caller(port, "");
        caller.token = caller.tokenOn("/login");
        Answer answer = caller.send("POST", "/login", FORM, "username=" + user + "&password=" + password);
        assertThat(answer.headers())
                .as(user + " signs in")
                .doesNotContain("error")
                .contains("location");
        caller.token = caller.tokenOn("/");
        caller.send("GET", "/camunda/app/welcome/default/");
        return caller;
    }

    public Answer send(String method, String path) {
        return send(method, path, "application/json", "");
    }

    public Answer json(String method, String path, String content) {
        return send(method, path, "application/json", content);
    }

    public Answer form(String path, String fields) {
        return send("POST", path, FORM, fields);
    }

    /** Sends the content as it is. */
    public Answer send(String method, String path, String type, String content) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Language", "en")
                .header("Content-Type", type)
                .method(method, content.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(content));
        if (method.equals("PUT")) {
            request.header("If-Match", "\"0\""); // the version of whatever is changed
        }
        tokens().forEach((name, value) -> request.header(name, value));
        return sent(request.build());
    }

    private Map<String, String> tokens() {
        if (!credentials.isEmpty()) {
            return Map.of("Authorization", credentials);
        }
        return token.isEmpty() ? Map.of() : Map.of("X-CSRF-TOKEN", token, "X-XSRF-TOKEN", camundasToken());
    }

    private String camundasToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private String tokenOn(String page) {
        Matcher found = TOKEN.matcher(send("GET", page).body());
        assertThat(found.find()).as("a token on " + page).isTrue();
        return found.group(1);
    }

    private Answer sent(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map().toString(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException("No answer to " + request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }
}
