package org.cordon.platform.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.CordonApplication;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.testing.Caller;
import org.cordon.testing.Caller.Answer;
import org.cordon.testing.PostgresDatabase;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.TwoRoles;
import org.cordon.testing.Webapps;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application as operators are told to run it in production: one role owns the tables, another one works. */
class TwoDatabaseRolesTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "plum ferry tuesday";
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER_KEY =
            Base64.getEncoder().encodeToString("another key of thirty-two bytes.".getBytes(ISO_8859_1));

    private static final String PROVIDER_OF_THE_TESTS =
            "org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerAutoConfiguration,"
                    + "org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration";

    private static final String REPORTED =
            "{\"answers\": {\"reportedAt\": \"2022-09-05T09:00:00+08:00\", \"reportCardNumber\": \"R-1\"}}";

    private static String url = "";
    private static ConfigurableApplicationContext application;
    private static int port;
    private static final Webapps OTHERS = Webapps.running();

    @BeforeAll
    static void followTheGuide() throws Exception {
        TwoRoles roles = new TwoRoles(PostgresDatabase.newUrl());
        url = roles.url();
        roles.make();
        start(TwoRoles.OWNER).close();
        roles.grant();
        application = start(
                TwoRoles.APPLICATION, "--spring.flyway.enabled=false", "--camunda.bpm.database.schema-update=false");
        port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        SmallDistrict.found(application.getBean(UnitRegistration.class));
        application
                .getBean(StaffAccounts.class)
                .create("rolesCdc", "Cdc", PASSWORD, Set.of(Roles.CDC_INVESTIGATORS), Set.of(SmallDistrict.CDC));
    }

    @AfterAll
    static void stop() {
        application.close();
        OTHERS.runAgain();
    }

    @Test
    void aPersonIsListedAndATaskDone() {
        Caller cdc = Caller.program(port, "rolesCdc", PASSWORD);
        Answer registered = cdc.json(
                "POST", "/api/v1/cases", "{\"name\": \"王五\", \"areaCode\": \"" + SmallDistrict.HUANXIU + "\"}");
        assertThat(registered.status()).as(registered.all()).isEqualTo(201);
        String number = JsonPath.read(registered.body(), "$.number");

        assertThat(cdc.send("GET", "/api/v1/cases").body()).contains(number, "王");
        String task = JsonPath.read(
                cdc.send("GET", "/api/v1/tasks?definition=PositiveCase&number=" + number)
                        .body(),
                "$.items[0].id");
        Answer done = cdc.json("POST", "/api/v1/tasks/" + task + "/completion", REPORTED);
        assertThat(done.status()).as(done.all()).isEqualTo(204);
        assertThat(application
                        .getBean(JdbcClient.class)
                        .sql("select current_user")
                        .query(String.class)
                        .single())
                .isEqualTo(TwoRoles.APPLICATION);
        assertThat(application
                        .getBean(JdbcClient.class)
                        .sql("select count(*) from cordon.audit_entry where actor = 'rolesCdc'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    /** Over TLS, as the proxy says: only there the cookies leave. */
    @Test
    void somebodySignsInThroughTheProxy() throws Exception {
        HttpResponse<String> page = send("GET", "/login", "", "");
        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000; includeSubDomains");
        String cookie = session(page);
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> signedIn = send(
                "POST",
                "/login",
                cookie,
                "username=rolesCdc&password=" + URLEncoder.encode(PASSWORD, UTF_8) + "&_csrf="
                        + URLEncoder.encode(token.group(1), UTF_8));
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().firstValue("Location").orElse("")).doesNotContain("error");

        HttpResponse<String> tasklist = send("GET", "/camunda/app/tasklist/default/", session(signedIn), "");
        assertThat(tasklist.statusCode()).isEqualTo(200);
        assertThat(tasklist.headers().allValues("set-cookie"))
                .anySatisfy(set -> assertThat(set).startsWith("XSRF-TOKEN=").contains("Secure", "SameSite=Strict"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update cordon.audit_entry set actor = 'nobody'",
                "delete from cordon.audit_entry",
                "truncate cordon.audit_entry",
                "alter table cordon.audit_entry disable trigger all",
                "delete from cordon.audit_anchored",
                "delete from cordon.flyway_schema_history",
                "alter table cordon.person add column note varchar(10)",
                "drop table cordon.positive_case cascade",
                "create table cordon.mine (id int)",
                "create table public.mine (id int)",
                "alter table act_ru_task add column note varchar(10)",
                "drop table act_hi_op_log"
            })
    void theWorkingRoleNeitherRewritesTheAuditNorChangesTables(String statement) {
        assertThatThrownBy(() -> new TwoRoles(url).execute(TwoRoles.APPLICATION, statement))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    private static ConfigurableApplicationContext start(String role, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--CORDON_DB_URL=" + url,
                "--CORDON_DB_USER=" + role,
                "--CORDON_DB_PASSWORD=" + TwoRoles.password(role),
                "--cordon.vault.encryption-key=" + KEY,
                "--cordon.vault.index-key=" + OTHER_KEY,
                "--cordon.audit.key=" + OTHER_KEY,
                "--CORDON_SECOND_FACTOR=off",
                "--cordon.audit.anchor-file=target/two-roles/" + System.nanoTime() + ".log",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--management.server.port=0",
                "--spring.autoconfigure.exclude=" + PROVIDER_OF_THE_TESTS));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(CordonApplication.class)
                .profiles("postgresql")
                .run(arguments.toArray(String[]::new));
    }

    private static HttpResponse<String> send(String method, String path, String cookie, String form)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .method(method, BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** The name and value of the session's cookie, which must be for TLS only. */
    private static String session(HttpResponse<String> answer) {
        String set = answer.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .findFirst()
                .orElseThrow();
        assertThat(set).contains("; Secure", "; HttpOnly", "; SameSite=Strict");
        return set.substring(0, set.indexOf(';'));
    }
}
