package org.cordon.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.testing.BrokenTable;
import org.cordon.testing.Browser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.RawRequests;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every kind of answer carries every header, whoever answers: a page, an interface, the engine, a file, an error. */
@CordonTest
class HeadersTests {

    private static final String PASSWORD = "Cordon-demo-2022";
    private static final String OF_DATA =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String OF_PAGES =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String OF_ENGINE =
            "base-uri 'self'; script-src 'nonce-[-_A-Za-z0-9]+' 'strict-dynamic' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                    + " default-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    @Autowired
    StaffAccounts accounts;

    @Autowired
    UnitRegistration units;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @BeforeEach
    void openAccount() {
        SmallDistrict.found(units);
        accounts.create(
                "headerHq", "Hq", PASSWORD, Set.of(Roles.HEADQUARTERS_STAFF), Set.of(SmallDistrict.HEADQUARTERS));
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource({
        "/login, 200, pages",
        "/css/cordon.css, 200, pages",
        "/images/icon.svg, 200, pages",
        "/api/v1/tasks, 401, data",
        "/v3/api-docs, 401, data",
        "/engine-rest/task, 401, data",
        "/camunda/api/engine/engine/default/task, 401, data",
        "/camunda/api/admin/setup/default/user/create, 403, data",
        "/h2-console, 403, pages",
        "/error, 500, pages"
    })
    void toWhomeverIsNotSignedIn(String path, int status, String kind) {
        check(Browser.stranger(port).send("GET", path, "", "en"), status, kind);
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource({
        "/, 200, pages",
        "/persons, 200, pages",
        "/persons/KP-999999, 404, pages",
        "/no-such-page, 404, pages",
        "/js/none.js, 404, pages",
        "/accounts, 403, pages",
        "/audit/rows?page=x, 403, pages",
        "/api/v1/tasks, 200, data",
        "/api/v1/tasks?limit=many, 400, data",
        "/api/v1/no-such-thing, 404, data",
        "/api/v1/key-persons/KP-999999, 404, data",
        "/v3/api-docs, 200, data",
        "/engine-rest/task, 401, data",
        "/camunda/app/tasklist/default/, 200, engine",
        "/camunda/app/cockpit/default/, 200, engine",
        "/camunda/app/admin/default/, 403, data",
        "/camunda/app/tasklist/styles/none.css, 404, pages",
        "/camunda/lib/deps.js, 200, data",
        "/camunda/api/engine/engine/default/task?maxResults=1, 200, engine",
        "/camunda/api/engine/engine/default/task/none, 404, engine",
        "/camunda/api/engine/engine/default/task?maxResults=3000, 400, engine",
        "/camunda/api/engine/engine/default/group, 403, data"
    })
    void toWhomeverIs(String path, int status, String kind) {
        Browser browser = Browser.stranger(port);
        browser.signIn("headerHq", PASSWORD);

        check(browser.send("GET", path, "", "en"), status, kind);
    }

    @Test
    void whereSomethingBreaks() {
        Browser browser = Browser.signedIn(port, "headerHq", PASSWORD, "/camunda/app/cockpit/default/");
        new BrokenTable(jdbc, "cordon.positive_case").during(() -> {
            check(browser.send("GET", "/cases", "", "en"), 500, "pages");
            check(browser.send("GET", "/api/v1/cases", "", "en"), 500, "data");
        });
        String query = "/camunda/api/engine/engine/default/history/task?maxResults=1";
        new BrokenTable(jdbc, "act_hi_taskinst")
                .during(() -> check(browser.send("GET", query, "", "en"), 500, "engine"));
    }

    @Test
    void onTheWayToAnotherPageAndWhereAPathIsRefusedBeforeAnybodyIsAsked() {
        RawRequests requests = new RawRequests(port);
        for (String path : List.of("/", "/camunda/app/tasklist/default/", "/a//b")) {
            assertThat(requests.send("GET", path, "X-None: 1").head())
                    .as(path)
                    .contains("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY", "Content-Security-Policy: ");
        }
    }

    @Test
    void theCookiesAreForThisSiteOnlyAndTheSessionIsNoScripts() {
        HttpResponse<String> page = Browser.stranger(port).send("GET", "/login", "", "en");
        assertThat(page.headers().allValues("set-cookie"))
                .singleElement()
                .asString()
                .matches("JSESSIONID=[0-9A-F]{32}; Path=/; HttpOnly; SameSite=Strict");

        Browser browser = Browser.stranger(port);
        browser.signIn("headerHq", PASSWORD);
        HttpResponse<String> tasklist = browser.send("GET", "/camunda/app/tasklist/default/", "", "en");
        assertThat(tasklist.headers().allValues("set-cookie"))
                .singleElement()
                .asString()
                .matches("XSRF-TOKEN=[0-9A-F]{32};Path=/camunda;SameSite=Strict");
    }

    @Test
    void theHealthCheckIsAllThereIsOnAPortOfThisMachineOnly() {
        Browser operator = Browser.stranger(managementPort);

        assertThat(operator.send("GET", "/actuator/health", "", "en").body()).startsWith("{\"status\":\"");
        for (String path : List.of("env", "beans", "heapdump", "loggers", "metrics", "sbom", "mappings")) {
            assertThat(operator.send("GET", "/actuator/" + path, "", "en").statusCode())
                    .as(path)
                    .isIn(401, 403, 404);
        }
        assertThat(Browser.stranger(port)
                        .send("GET", "/actuator/health", "", "en")
                        .uri())
                .hasPath("/login");
    }

    private static void check(HttpResponse<String> answer, int status, String kind) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        HttpHeaders headers = answer.headers();
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Permissions-Policy"))
                .singleElement()
                .asString()
                .contains("camera=()");
        assertThat(headers.allValues("X-XSS-Protection")).containsExactly("0");
        assertThat(headers.allValues("Cache-Control"))
                .singleElement()
                .asString()
                .contains("no-store");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        assertThat(headers.allValues("Content-Security-Policy")).singleElement().satisfies(policy -> {
            switch (kind) {
                case "data" -> assertThat(policy).isEqualTo(OF_DATA);
                case "engine" -> assertThat(policy).matches(OF_ENGINE);
                default -> assertThat(policy).isEqualTo(OF_PAGES);
            }
        });
    }
}
