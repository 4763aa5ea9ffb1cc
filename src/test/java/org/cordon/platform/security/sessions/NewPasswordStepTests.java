package org.cordon.platform.security.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.accounts.AccountAdministration;
import org.cordon.platform.security.accounts.SignedInAs;
import org.cordon.testing.Browser;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CordonTest
class NewPasswordStepTests {

    private static final String OFFICER = "officerNora";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    StaffAccounts samples;

    @Autowired
    AccountAdministration administration;

    @LocalServerPort
    int port;

    private String userId = "";
    private String given = "";

    @BeforeEach
    void openAccount() {
        samples.create(OFFICER, "Nora", "x", Set.of(Roles.SECURITY_ADMINISTRATORS), Set.of());
        SignedInAs.user(OFFICER, Roles.SECURITY_ADMINISTRATORS);
        userId = "fresh" + NUMBERS.incrementAndGet();
        given = administration.open(userId, "Fei", Set.of(Roles.TOWN_STAFF), Set.of("370215001"));
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void aPasswordThatWasGivenOutIsReplacedBeforeAnythingElse() {
        Browser browser = Browser.stranger(port);
        browser.send("GET", "/persons", "", "en");
        HttpResponse<String> asked = browser.signIn(userId, given);
        assertThat(asked.uri()).hasPath("/login/password");
        assertThat(asked.body()).contains("given out by somebody else");

        assertThat(change(browser, "plum ferry tuesday").uri()).hasPath("/persons");
        assertThat(Browser.stranger(port).signIn(userId, "plum ferry tuesday").uri())
                .hasPath("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/persons", "/password", "/camunda/app/tasklist/default/"})
    void untilThenEveryPageIsClosed(String page) {
        Browser browser = Browser.stranger(port);
        browser.signIn(userId, given);

        assertThat(browser.send("GET", page, "", "en").uri()).hasPath("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tasks", "/camunda/api/engine/engine/default/task", "/v3/api-docs"})
    void andEveryInterfaceSaysWhy(String path) {
        Browser browser = Browser.stranger(port);
        browser.signIn(userId, given);

        HttpResponse<String> answer = browser.send("GET", path, "", "en");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("password.changeRequired");
    }

    @Test
    void andProgramsAreToldSoToo() {
        String credentials =
                Base64.getEncoder().encodeToString((userId + ":" + given).getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> answer =
                Browser.stranger(port).send("GET", "/api/v1/tasks", "", "en", "Authorization", "Basic " + credentials);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("password.changeRequired");
    }

    @Test
    void theGivenPasswordIsNoNewOne() {
        Browser browser = Browser.stranger(port);
        browser.signIn(userId, given);

        assertThat(change(browser, given).body()).contains("The new password is the old one");
        assertThat(change(browser, "password12345").body()).contains("soon guessed");
        assertThat(browser.send("GET", "/persons", "", "en").uri()).hasPath("/login");
    }

    @Test
    void aResetEndsTheStepOfWhoeverStandsThereWithTheFormerPassword() {
        Browser thief = Browser.stranger(port);
        assertThat(thief.signIn(userId, given).uri()).hasPath("/login/password");
        String anew = administration.resetPassword(userId);

        assertThat(thief.send("GET", "/login/password", "", "en").uri()).hasPath("/login");
        assertThat(thief.submit(
                                "/login",
                                "/login/password",
                                "current=&chosen=plum+ferry+tuesday&repeated=plum+ferry+tuesday")
                        .uri())
                .hasPath("/login");
        assertThat(Browser.stranger(port).signIn(userId, anew).uri()).hasPath("/login/password");
    }

    @Test
    void aClosedAccountEndsItToo() {
        Browser browser = Browser.stranger(port);
        browser.signIn(userId, given);
        administration.close(userId);

        assertThat(browser.send("GET", "/login/password", "", "en").uri()).hasPath("/login");
    }

    @Test
    void aResetAsksForANewPasswordAgain() {
        change(signedIn(), "plum ferry tuesday");
        given = administration.resetPassword(userId);

        assertThat(Browser.stranger(port).signIn(userId, given).uri()).hasPath("/login/password");
        assertThat(Browser.stranger(port)
                        .signIn(userId, "plum ferry tuesday")
                        .uri()
                        .getQuery())
                .isEqualTo("error");
    }

    private Browser signedIn() {
        Browser browser = Browser.stranger(port);
        browser.signIn(userId, given);
        return browser;
    }

    private static HttpResponse<String> change(Browser browser, String password) {
        String typed = password.replace(" ", "+");
        return browser.submit("/login/password", "/login/password", "current=&chosen=" + typed + "&repeated=" + typed);
    }
}
