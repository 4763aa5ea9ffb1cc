package org.cordon.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cordon.platform.audit.AuditRows;
import org.cordon.testing.Browser;
import org.cordon.testing.CordonTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@CordonTest
class SignInWebTests {

    private static final String PASSWORD = "Cordon-demo-2022";

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    TestRestTemplate client;

    private TestRestTemplate http;

    @BeforeEach
    void openAccounts() {
        http = client.withRequestFactorySettings(
                settings -> settings.withRedirects(ClientHttpRequestFactorySettings.Redirects.DONT_FOLLOW));
        accounts.create("alice", "Alice", PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of("370215001"));
        accounts.create("mona", "Mona", PASSWORD, Set.of(Roles.MODELLERS), Set.of());
        accounts.create("sven", "Sven", PASSWORD, Set.of(Roles.SERVICE_ACCOUNTS), Set.of());
        accounts.create("ada", "Ada", PASSWORD, Set.of(Roles.SECURITY_ADMINISTRATORS), Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/anything, 401",
        "/v3/api-docs, 401",
        "/engine-rest/task, 401",
        "/engine-rest/engine, 401",
        "/camunda/api/engine/engine/default/task, 401",
        "/camunda/api/engine/engine/, 401",
        "/camunda/api/engine/engine/default/identity/password-policy, 401",
        "/camunda/api/admin/auth/user/default, 401",
        "/camunda/app/tasklist/default/, 302",
        "/board, 302",
        "/h2-console, 403",
        "/camunda/api/admin/setup/default/user/create, 403"
    })
    void letsNobodyInWithoutSigningIn(String path, int status) {
        ResponseEntity<String> answer = http.getForEntity(path, String.class);

        assertThat(answer.getStatusCode().value())
                .as(path + " " + answer.getBody())
                .isEqualTo(status);
    }

    @Test
    void answersAnUnknownRouteWithAProblemInTheReadersLanguage() {
        assertThat(unknownRouteIn("en")).contains("\"code\":\"http.404\"", "There is nothing at this address");
        assertThat(unknownRouteIn("zh-CN")).contains("\"code\":\"http.404\"", "该地址不存在");
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownUserAlike() {
        ResponseEntity<String> wrong =
                http.withBasicAuth("alice", "guess").getForEntity("/api/v1/no-such-thing", String.class);
        ResponseEntity<String> unknown =
                http.withBasicAuth("nobody", "guess").getForEntity("/api/v1/no-such-thing", String.class);

        assertThat(wrong.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(unknown.getBody()).isEqualTo(wrong.getBody());
    }

    @Test
    void recordsWhoSignsInAndWhoIsRefusedButNoPasswordTypedAsAName() {
        AuditRows audit = new AuditRows(jdbc);
        ResponseEntity<String> wrong =
                http.withBasicAuth("alice", "guess").getForEntity("/api/v1/no-such-thing", String.class);
        ResponseEntity<String> slip =
                http.withBasicAuth(PASSWORD, "alice").getForEntity("/api/v1/no-such-thing", String.class);
        ResponseEntity<String> permit =
                http.withBasicAuth("12345678", "guess").getForEntity("/api/v1/no-such-thing", String.class);
        int before = signedIn();
        Browser.signedIn(port, "alice", PASSWORD, "/");

        assertThat(audit.ofRequest(requestId(wrong))).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo("SIGN_IN");
            assertThat(row.asked()).isEqualTo("alice");
            assertThat(row.result()).isEqualTo("refused");
        });
        for (ResponseEntity<String> typed : List.of(slip, permit)) {
            assertThat(audit.ofRequest(requestId(typed))).singleElement().satisfies(row -> assertThat(row.asked())
                    .matches("#[0-9a-f]{16}"));
        }
        assertThat(signedIn()).isEqualTo(before + 1);
    }

    private int signedIn() {
        return jdbc.sql("select count(*) from cordon.audit_entry where actor = 'alice' and result = 'signed in'")
                .query(Integer.class)
                .single();
    }

    private static String requestId(ResponseEntity<String> answer) {
        return String.valueOf(answer.getHeaders().getFirst("X-Request-Id"));
    }

    @Test
    void takesNotEvenTheRightPasswordAfterFiveWrongOnes() {
        accounts.create("gus", "Gus", PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of("370215001"));
        TestRestTemplate right = http.withBasicAuth("gus", PASSWORD);
        assertThat(right.getForEntity("/api/v1/no-such-thing", String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        for (int guess = 0; guess < 5; guess++) {
            http.withBasicAuth("gus", "guess " + guess).getForEntity("/api/v1/no-such-thing", String.class);
        }

        assertThat(right.getForEntity("/api/v1/no-such-thing", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @CsvSource({"alice, 403", "mona, 200", "sven, 200", "ada, 403"})
    void opensTheEnginesInterfaceToModellersAndProgramsOnly(String user, int status) {
        ResponseEntity<String> answer =
                http.withBasicAuth(user, PASSWORD).getForEntity("/engine-rest/version", String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
    }

    @Test
    void keepsTheSetUpOfAFirstAdministratorClosedEvenToTheAdministrator() {
        ResponseEntity<String> answer = http.withBasicAuth("ada", PASSWORD)
                .exchange("/camunda/api/admin/setup/default/user/create", HttpMethod.POST, null, String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private @Nullable String unknownRouteIn(String language) {
        RequestEntity<Void> request = RequestEntity.get("/api/v1/no-such-thing")
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .build();
        return http.withBasicAuth("alice", PASSWORD)
                .exchange(request, String.class)
                .getBody();
    }
}
