package org.cordon.platform.security.secondfactor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.security.GuessingSuspected;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.SignInOrigin;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.accounts.AccountChanged;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CordonTest
@TestPropertySource(properties = "cordon.accounts.second-factor=required")
@RecordApplicationEvents
class SecondFactorTests {

    private static final String PASSWORD = "Cordon-demo-2022";
    private static final String OFFICER = "officerFaye";
    private static final SignInOrigin HERE = SignInOrigin.address("10.9.3.1");
    private static final Pattern SECRET = Pattern.compile("<code id=\"secret\">([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<code>([a-z2-7-]+)</code>");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Enrolment enrolment;

    @Autowired
    SecondFactorReset reset;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    @LocalServerPort
    int port;

    private String userId = "";
    private Duration passed = Duration.ZERO;

    @BeforeEach
    void openAccounts() {
        userId = "factor" + NUMBERS.incrementAndGet();
        accounts.create(userId, "Fang", PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of("370215001"));
        accounts.create(OFFICER, "Faye", PASSWORD, Set.of(Roles.SECURITY_ADMINISTRATORS), Set.of());
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void isEnrolledAtTheFirstSignInAndAskedForAtTheNext() {
        Browser browser = Browser.stranger(port);
        browser.send("GET", "/persons", "", "en");
        HttpResponse<String> page = browser.signIn(userId, PASSWORD);
        assertThat(page.uri()).hasPath("/login/second-factor");
        String secret = secret(page);

        String codes =
                submitCode(browser, "/login/second-factor", code(secret, 0)).body();
        assertThat(RECOVERY.matcher(codes).results()).hasSize(10);
        HttpResponse<String> done = submitDone(browser);
        assertThat(done.uri()).hasPath("/persons");

        pass(Duration.ofSeconds(30));
        Browser next = Browser.stranger(port);
        next.send("GET", "/persons", "", "en");
        assertThat(next.signIn(userId, PASSWORD).uri()).hasPath("/login/code");
        assertThat(submitCode(next, "/login/code", code(secret, 0)).uri()).hasPath("/persons");
    }

    @Test
    void nobodyIsSignedInBeforeTheCodeWasRight() {
        String secret = enrolled();
        Browser browser = Browser.stranger(port);
        browser.signIn(userId, PASSWORD);

        assertClosed(browser, "secondFactor.code");
        assertThat(submitCode(browser, "/login/code", "000000").body()).contains("The code is wrong");
        assertClosed(browser, "secondFactor.code");
        assertThat(submitCode(browser, "/login/code", code(secret, 1)).uri())
                .as("the page wanted last")
                .hasPath("/persons");
    }

    @Test
    void nobodySkipsTheEnrolment() {
        Browser browser = Browser.stranger(port);
        HttpResponse<String> page = browser.signIn(userId, PASSWORD);

        assertClosed(browser, "secondFactor.enrolmentRequired");
        assertThat(submitCode(browser, "/login/second-factor", "000000").body()).contains("The code is wrong");
        assertThat(submitDone(browser).uri()).hasPath("/login/second-factor");
        assertThat(factors.isEnrolled(userId)).isFalse();
        assertThat(secret(page)).hasSize(32);
    }

    @Test
    void aCodeSignsInOnce() {
        String secret = enrolled();
        String code = code(secret, 1);
        assertThat(submitCode(atTheCode(), "/login/code", code).uri()).hasPath("/");

        assertThat(submitCode(atTheCode(), "/login/code", code).body()).contains("was used before");
        assertThat(submitCode(atTheCode(), "/login/code", code(secret, 0)).body())
                .contains("was used before");
    }

    @Test
    void aRecoveryCodeSignsInOnce() {
        List<String> recovery = enrolment.confirm(userId, setSecret(), code(lastSecret, 0));
        String code = recovery.get(3);

        assertThat(submitCode(atTheCode(), "/login/code", code.toUpperCase(java.util.Locale.ROOT))
                        .uri())
                .hasPath("/");
        assertThat(submitCode(atTheCode(), "/login/code", code).body()).contains("was used before");
        assertThat(submitCode(atTheCode(), "/login/code", recovery.get(4)).uri())
                .hasPath("/");
    }

    @Test
    void fiveWrongCodesCloseTheStepForAQuarterOfAnHour() {
        String secret = enrolled();
        Browser browser = atTheCode();
        for (int guess = 0; guess < 5; guess++) {
            submitCode(browser, "/login/code", "00000" + guess);
        }

        assertThat(submitCode(atTheCode(), "/login/code", code(secret, 1)).body())
                .contains("Too many wrong codes");
        pass(Duration.ofMinutes(16));
        assertThat(submitCode(atTheCode(), "/login/code", code(secret, 0)).uri())
                .hasPath("/");
    }

    @Test
    void theAuditKnowsWhoSignedInAndEveryCodeThatWasRefused() {
        String secret = enrolled();
        Browser browser = atTheCode();
        assertThat(audited("actor", "signed in")).as("the password alone").isZero();
        for (int guess = 0; guess < 6; guess++) {
            submitCode(browser, "/login/code", "00000" + guess);
        }
        assertThat(audited("asked", "code refused")).isEqualTo(6);

        pass(Duration.ofMinutes(16));
        submitCode(atTheCode(), "/login/code", code(secret, 0));
        assertThat(audited("actor", "signed in")).isOne();
    }

    @Test
    void theFifthWrongCodeRaisesTheAlarmOnce() {
        enrolled();
        for (int guess = 0; guess < 4; guess++) {
            assertRefused("secondFactor.wrong", () -> factors.require(userId, "000000", HERE));
        }
        assertThat(events.stream(GuessingSuspected.class)).isEmpty();

        assertRefused("secondFactor.wrong", () -> factors.require(userId, "000000", HERE));
        assertRefused("secondFactor.closed", () -> factors.require(userId, "000000", HERE));
        assertThat(events.stream(GuessingSuspected.class)).containsExactly(new GuessingSuspected(userId));
    }

    private int audited(String column, String result) {
        return jdbc.sql("select count(*) from cordon.audit_entry where action = 'SIGN_IN' and result = :result and "
                        + column + " = :user")
                .param("result", result)
                .param("user", userId)
                .query(Integer.class)
                .single();
    }

    @Test
    void aResetEndsAnEnrolmentThatIsUnderWay() {
        Browser thief = Browser.stranger(port);
        String secret = secret(thief.signIn(userId, PASSWORD));
        SignedInAs.user(OFFICER, Roles.SECURITY_ADMINISTRATORS);
        reset.reset(userId);

        assertThat(submitCode(thief, "/login/second-factor", code(secret, 0)).uri())
                .hasPath("/login");
        assertThat(factors.isEnrolled(userId)).isFalse();
    }

    @Test
    void theStepWaitsTenMinutes() {
        String secret = enrolled();
        Browser browser = atTheCode();
        pass(Duration.ofMinutes(10));

        assertThat(browser.send("GET", "/login/code", "", "en").uri()).hasPath("/login");
        assertThat(browser.submit("/login", "/login/code", "code=" + code(secret, 0))
                        .uri())
                .hasPath("/login");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void programsNeedAnAccountWithoutOne(boolean enrolled) {
        if (enrolled) {
            enrolled();
        }
        HttpResponse<String> refused = basic(userId);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains(enrolled ? "secondFactor.code" : "secondFactor.enrolmentRequired");

        String program = "program" + NUMBERS.incrementAndGet();
        accounts.create(program, "Laboratory", PASSWORD, Set.of(Roles.SERVICE_ACCOUNTS), Set.of());
        assertThat(basic(program).statusCode()).isEqualTo(200);
    }

    @Test
    void aSecurityAdministratorTakesItAwayAndTheSessionsEnd() {
        String secret = enrolled();
        Browser browser = atTheCode();
        submitCode(browser, "/login/code", code(secret, 1));
        SignedInAs.user(OFFICER, Roles.SECURITY_ADMINISTRATORS);
        reset.reset(userId);
        pass(Duration.ofSeconds(30));

        assertThat(browser.send("GET", "/persons", "", "en").uri()).hasPath("/login");
        assertThat(Browser.stranger(port).signIn(userId, PASSWORD).uri()).hasPath("/login/second-factor");
        assertThat(events.stream(AccountChanged.class)
                        .filter(change -> change.userId().equals(userId))
                        .map(AccountChanged::kind))
                .containsExactly(AccountChanged.Kind.FACTOR_ENROLLED, AccountChanged.Kind.FACTOR_RESET);
    }

    @Test
    void nobodyElseTakesItAway() {
        enrolled();
        SignedInAs.user(userId, Roles.TOWN_STAFF);
        assertRefused("account.notEntitled", () -> reset.reset(userId));
        SignedInAs.user(OFFICER, Roles.SECURITY_ADMINISTRATORS);
        assertRefused("account.self", () -> reset.reset(OFFICER));

        assertThat(factors.isEnrolled(userId)).isTrue();
    }

    @Test
    void nobodyEnrolsOverAFactorThatIsThere() {
        enrolled();
        String other = enrolment.newSecret();

        assertRefused("secondFactor.enrolled", () -> enrolment.confirm(userId, other, code(other, 0)));
    }

    @Test
    void theDatabaseKnowsNeitherSecretsNorRecoveryCodes() {
        String secret = setSecret();
        String recovery =
                enrolment.confirm(userId, secret, code(secret, 0)).get(0).replace("-", "");

        byte[] kept = jdbc.sql("select secret from cordon.second_factor where user_id = ?")
                .param(userId)
                .query(byte[].class)
                .single();
        assertThat(new String(kept, UTF_8)).doesNotContain(secret);
        assertThat(jdbc.sql("select code from cordon.recovery_code where user_id = ?")
                        .param(userId)
                        .query(byte[].class)
                        .list())
                .hasSize(10)
                .allSatisfy(code -> assertThat(new String(code, UTF_8)).doesNotContain(recovery));
    }

    private String lastSecret = "";

    private String setSecret() {
        lastSecret = enrolment.newSecret();
        return lastSecret;
    }

    private String enrolled() {
        String secret = setSecret();
        enrolment.confirm(userId, secret, code(secret, 0));
        return secret;
    }

    private String code(String secret, int stepsAhead) {
        return OneTimeCodes.of(secret, clock.instant().getEpochSecond() / 30 + stepsAhead);
    }

    private Browser atTheCode() {
        Browser browser = Browser.stranger(port);
        assertThat(browser.signIn(userId, PASSWORD).uri()).hasPath("/login/code");
        return browser;
    }

    private static HttpResponse<String> submitCode(Browser browser, String page, String code) {
        return browser.submit(page, page, "code=" + code);
    }

    private static HttpResponse<String> submitDone(Browser browser) {
        return browser.submit("/login", "/login/second-factor/done", "");
    }

    private static void assertClosed(Browser browser, String code) {
        assertThat(browser.send("GET", "/persons", "", "en").uri()).hasPath("/login");
        HttpResponse<String> call = browser.send("GET", "/api/v1/tasks", "", "en");
        assertThat(call.statusCode()).isEqualTo(401);
        assertThat(call.body()).contains(code);
    }

    private HttpResponse<String> basic(String user) {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(UTF_8));
        return Browser.stranger(port).send("GET", "/api/v1/tasks", "", "en", "Authorization", "Basic " + credentials);
    }

    private static String secret(HttpResponse<String> page) {
        var found = SECRET.matcher(page.body());
        assertThat(found.find()).as("a secret on the page").isTrue();
        return found.group(1).replace(" ", "");
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call)
                .extracting(DomainException::code)
                .isEqualTo(code);
    }

    private void pass(Duration time) {
        passed = passed.plus(time);
        ClockUtil.offset(passed.toMillis());
    }
}
