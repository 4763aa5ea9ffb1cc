package org.cordon.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser session as Tasklist and Cockpit see it: one sign-in, cookies, and Camunda's token against forged requests. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NORMAL)
            .build();

    private Browser(String base) {
        this.base = base;
    }

    /** A browser with which nobody has signed in, at an address such as {@code http://127.0.0.1:8080}. */
    public static Browser at(String base) {
        return new Browser(base);
    }

    /** A browser with which nobody has signed in. */
    public static Browser stranger(int port) {
        return at("http://localhost:" + port);
    }

    /** Sends a form to an address that may be somewhere else, and follows where it leads. */
    public HttpResponse<String> post(URI address, String fields) {
        return sent(HttpRequest.newBuilder(address)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build());
    }

    /** Opens a page of ours and sends a form from it, then follows where it leads. */
    public HttpResponse<String> submit(String page, String action, String fields) {
        Matcher token = TOKEN.matcher(send("GET", page, "", "en").body());
        assertThat(token.find()).as("a token on " + page).isTrue();
        return send("FORM", action, fields + "&_csrf=" + URLEncoder.encode(token.group(1), UTF_8), "en");
    }

    /** Signs in on our page and stays where that leads. */
    public HttpResponse<String> signIn(String user, String password) {
        return submit("/login", "/login", "username=" + user + "&password=" + URLEncoder.encode(password, UTF_8));
    }

    /** Signs in on our page, then opens one of Camunda's pages that the person may see. */
    public static Browser signedIn(int port, String user, String password, String page) {
        Browser browser = stranger(port);
        assertThat(browser.signIn(user, password).statusCode()).isEqualTo(200);
        assertThat(browser.send("GET", page, "", "en").statusCode())
                .as(user + " opens " + page)
                .isEqualTo(200);
        return browser;
    }

    /** Sends JSON, or nothing where the content is empty, as Tasklist does. */
    public HttpResponse<String> send(String method, String path, String content, String language, String... headers) {
        boolean form = method.equals("FORM");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        request.header("Accept-Language", language)
                .header("Content-Type", form ? "application/x-www-form-urlencoded" : "application/json")
                .method(form ? "POST" : method, BodyPublishers.ofString(content));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(value -> request.header("X-XSRF-TOKEN", value));
        return sent(request.build());
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("No answer to " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }
}
