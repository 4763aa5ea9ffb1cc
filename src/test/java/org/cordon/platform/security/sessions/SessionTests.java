package org.cordon.platform.security.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.accounts.AccountAdministration;
import org.cordon.platform.security.accounts.PasswordChange;
import org.cordon.platform.security.accounts.SignedInAs;
import org.cordon.testing.Browser;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CordonTest
class SessionTests {

    private static final String PASSWORD = "Cordon-demo-2022";
    private static final String OFFICER = "officerSara";
    private static final String TOWN = "370215001";
    private static final String TASKS = "/camunda/api/engine/engine/default/task?maxResults=1";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    StaffAccounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    PasswordChange passwordChange;

    @LocalServerPort
    int port;

    private String userId = "";
    private Duration passed = Duration.ZERO;

    @BeforeEach
    void openAccounts() {
        userId = "session" + NUMBERS.incrementAndGet();
        accounts.create(
                userId, "Sami", PASSWORD, Set.of(Roles.TOWN_STAFF, Roles.SUPERVISORS), Set.of(TOWN, "370215002"));
        accounts.create(OFFICER, "Sara", PASSWORD, Set.of(Roles.SECURITY_ADMINISTRATORS), Set.of());
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void endsAfterAQuarterOfAnHourWithoutAnythingDoneAndLeadsBack() {
        Browser browser = signedIn();
        pass(Duration.ofMinutes(14));
        assertThat(browser.send("GET", "/persons?status=VERIFYING", "", "en").uri())
                .hasPath("/persons");

        pass(Duration.ofMinutes(15));
        HttpResponse<String> ended = browser.send("GET", "/persons?status=VERIFYING", "", "en");
        assertThat(ended.uri()).hasPath("/login");
        assertThat(ended.body()).contains("because nothing was done for a while");

        HttpResponse<String> back = browser.signIn(userId, PASSWORD);
        assertThat(back.uri()).hasPath("/persons").hasParameter("status", "VERIFYING");
    }

    @Test
    void aPageThatAsksByItselfKeepsNobodySignedIn() {
        Browser browser = signedIn();
        for (int minute = 0; minute < 14; minute++) {
            pass(Duration.ofMinutes(1));
            assertThat(browser.send("GET", "/persons", "", "en", "X-Unattended", "1")
                            .uri())
                    .hasPath("/persons");
        }
        pass(Duration.ofMinutes(1));

        assertThat(browser.send("GET", "/persons", "", "en").uri()).hasPath("/login");
    }

    @Test
    void endsAfterEightHoursWhateverIsDone() {
        Browser browser = signedIn();
        for (int quarter = 0; quarter < 34; quarter++) {
            pass(Duration.ofMinutes(14));
            assertThat(browser.send("GET", "/persons", "", "en").uri()).hasPath("/persons");
        }
        pass(Duration.ofMinutes(4));

        HttpResponse<String> ended = browser.send("GET", "/persons", "", "zh");
        assertThat(ended.uri()).hasPath("/login");
        assertThat(ended.body()).contains("登录时长已达到上限");
    }

    @Test
    void tellsProgramsAndTasklistWhyToo() {
        Browser browser = signedIn();
        pass(Duration.ofMinutes(15));

        HttpResponse<String> tasklist = browser.send("GET", TASKS, "", "en");
        assertThat(tasklist.statusCode()).isEqualTo(401);
        assertThat(tasklist.body()).contains("session.idle");
        HttpResponse<String> api = browser.send("GET", "/api/v1/tasks", "", "en");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.body()).contains("session.idle");
    }

    /** What takes away what a session rests on. */
    enum Loss {
        CLOSING,
        ROLE,
        UNIT,
        PASSWORD_RESET
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void whatWasTakenAwayIsGoneHalfAMinuteLaterEverywhere(Loss loss) {
        Browser pages = signedIn();
        Browser api = signedIn();
        Browser tasklist = Browser.signedIn(port, userId, PASSWORD, "/camunda/app/tasklist/default/");
        assertThat(tasklist.send("GET", TASKS, "", "en").statusCode()).isEqualTo(200);
        assertThat(api.send("GET", "/api/v1/tasks", "", "en").statusCode()).isEqualTo(200);

        takeAway(loss);
        pass(Duration.ofSeconds(30));

        assertThat(tasklist.send("GET", TASKS, "", "en").statusCode()).isEqualTo(401);
        HttpResponse<String> call = api.send("GET", "/api/v1/tasks", "", "en");
        assertThat(call.statusCode()).isEqualTo(401);
        assertThat(call.body()).contains("session.revoked");
        HttpResponse<String> page = pages.send("GET", "/persons", "", "en");
        assertThat(page.uri()).hasPath("/login");
        assertThat(page.body()).contains("something about your account changed");
    }

    @ParameterizedTest
    @EnumSource(
            value = Loss.class,
            names = {"CLOSING", "PASSWORD_RESET"})
    void andAtOnceForPrograms(Loss loss) {
        assertThat(basic()).isEqualTo(200);

        takeAway(loss);

        assertThat(basic()).isEqualTo(401);
    }

    @Test
    void aNewPasswordOfOnesOwnEndsTheOtherSessionsOnly() {
        Browser here = signedIn();
        Browser elsewhere = signedIn();

        HttpResponse<String> answer = here.submit(
                "/password",
                "/password",
                "current=" + PASSWORD + "&chosen=plum+ferry+tuesday&repeated=plum+ferry+tuesday");
        pass(Duration.ofSeconds(30));

        assertThat(answer.body()).contains("The password is changed");
        assertThat(here.send("GET", "/persons", "", "en").uri()).hasPath("/persons");
        assertThat(elsewhere.send("GET", "/persons", "", "en").uri()).hasPath("/login");
    }

    @Test
    void theOldPasswordIsAskedForBeforeANewOne() {
        Browser browser = signedIn();

        String body = browser.submit(
                        "/password", "/password", "current=guess&chosen=plum+ferry+tuesday&repeated=plum+ferry+tuesday")
                .body();

        assertThat(body).contains("The present password is wrong");
        assertThat(Browser.stranger(port).signIn(userId, PASSWORD).uri()).hasPath("/");
    }

    @Test
    void whoSignsOutIsToldThatAndNothingElse() {
        Browser browser = signedIn();
        assertThat(browser.submit("/persons", "/logout", "").body()).contains("You are signed out.");

        assertThat(browser.send("GET", "/persons", "", "en").body()).doesNotContain("Your session has ended");
    }

    private Browser signedIn() {
        Browser browser = Browser.stranger(port);
        assertThat(browser.signIn(userId, PASSWORD).uri()).hasPath("/");
        return browser;
    }

    private int basic() {
        String credentials =
                Base64.getEncoder().encodeToString((userId + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return Browser.stranger(port)
                .send("GET", "/api/v1/tasks", "", "en", "Authorization", "Basic " + credentials)
                .statusCode();
    }

    private void takeAway(Loss loss) {
        SignedInAs.user(OFFICER, Roles.SECURITY_ADMINISTRATORS);
        switch (loss) {
            case CLOSING -> administration.close(userId);
            case ROLE -> administration.setRights(userId, Set.of(Roles.TOWN_STAFF), Set.of(TOWN, "370215002"));
            case UNIT ->
                administration.setRights(userId, Set.of(Roles.TOWN_STAFF, Roles.SUPERVISORS), Set.of("370215002"));
            case PASSWORD_RESET -> administration.resetPassword(userId);
        }
    }

    private void pass(Duration time) {
        passed = passed.plus(time);
        ClockUtil.offset(passed.toMillis());
    }
}
