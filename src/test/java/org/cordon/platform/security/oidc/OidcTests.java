package org.cordon.platform.security.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.security.Entitlement;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffDirectory;
import org.cordon.platform.security.accounts.AccountAdministration;
import org.cordon.platform.security.accounts.DepartedPeople;
import org.cordon.platform.security.accounts.SignedInAs;
import org.cordon.testing.Browser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signs in with a real identity provider, redirect by redirect, as a browser does. */
@CordonTest
class OidcTests {

    private static final ConfigurableApplicationContext PROVIDER = TestProvider.start();
    private static final String TASKS = "/camunda/api/engine/engine/default/task?maxResults=1";
    private static final String OFFICER = "officerOdile";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    StaffDirectory directory;

    @Autowired
    StaffAccounts samples;

    @Autowired
    AccountAdministration administration;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DepartedPeople departed;

    @Autowired
    Entitlement entitlement;

    @Autowired
    UnitRegistration units;

    @LocalServerPort
    int port;

    private String subject = "";
    private Duration passed = Duration.ZERO;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        String client = "spring.security.oauth2.client.";
        settings.add(client + "registration.district.provider", () -> "district");
        settings.add(client + "registration.district.client-id", () -> TestProvider.CLIENT);
        settings.add(client + "registration.district.client-secret", () -> TestProvider.SECRET);
        settings.add(client + "registration.district.client-name", () -> "the district");
        settings.add(client + "registration.district.scope", () -> "openid");
        settings.add(client + "provider.district.issuer-uri", OidcTests::issuer);
        settings.add("cordon.oidc.roles.outbreak-town", () -> Roles.TOWN_STAFF);
        settings.add("cordon.oidc.roles.outbreak-security", () -> Roles.SECURITY_ADMINISTRATORS);
        settings.add("cordon.oidc.roles.root", () -> "camunda-admin");
        settings.add("cordon.oidc.units.huanxiu", () -> SmallDistrict.HUANXIU);
    }

    private static String issuer() {
        return "http://localhost:" + PROVIDER.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void prepare() {
        SmallDistrict.found(units);
        TestProvider.register(PROVIDER, "http://127.0.0.1:" + port);
        subject = "person" + NUMBERS.incrementAndGet();
        samples.create(OFFICER, "Odile", "x", Set.of(Roles.SECURITY_ADMINISTRATORS), Set.of());
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void mapsClaimsToRolesAndUnitsAndIgnoresWhatItDoesNotKnow() {
        TestProvider.says(
                subject,
                subject,
                List.of("outbreak-town", "supervisors", "golf-club", "root", "camunda-admin"),
                List.of("huanxiu", "370215002", "nowhere"));

        assertThat(signIn().uri()).hasPath("/persons");
        assertThat(directory.find(subject)).hasValueSatisfying(member -> {
            assertThat(member.displayName()).isEqualTo("Name of " + subject);
            assertThat(member.roles()).containsExactlyInAnyOrder(Roles.TOWN_STAFF, Roles.SUPERVISORS);
            assertThat(member.unitCodes()).containsExactlyInAnyOrder(SmallDistrict.HUANXIU, SmallDistrict.CHAOHAI);
        });
    }

    @Test
    void aGroupThatIsCalledLikeARoleThatCountsGivesItOnlyByTheMapping() {
        List<String> named = new ArrayList<>(Roles.VOUCHED_FOR);
        named.add("supervisors");
        TestProvider.says(subject, subject, named, List.of());
        signIn();
        assertThat(directory.find(subject).orElseThrow().roles()).containsExactly(Roles.SUPERVISORS);

        TestProvider.says(subject, subject, List.of("outbreak-security"), List.of());
        signIn();
        assertThat(directory.find(subject).orElseThrow().roles()).containsExactly(Roles.SECURITY_ADMINISTRATORS);
    }

    @Test
    void whoeverTheProviderIsSilentAboutForTwoDaysHasNoRightsUntilTheNextSignIn() {
        TestProvider.says(subject, subject, List.of("townStaff"), List.of("370215001"));
        signIn();
        pass(Duration.ofHours(47));
        departed.withdraw();
        assertThat(directory.find(subject)).isPresent();

        pass(Duration.ofHours(2));
        departed.withdraw();
        assertThat(directory.find(subject)).isEmpty();
        assertThat(entitlement.holdsAny(subject, Roles.ALL)).isFalse();
        signIn();
        departed.withdraw();
        assertThat(directory.find(subject).orElseThrow().roles()).containsExactly(Roles.TOWN_STAFF);
    }

    @Test
    void rightsThatDoNotGoTogetherEndTheFormerOnes() {
        TestProvider.says(subject, subject, List.of("townStaff"), List.of("370215001"));
        signIn();
        TestProvider.says(subject, subject, List.of("outbreak-security", "townStaff"), List.of());

        assertThat(signIn().body()).contains("holds no other role");
        assertThat(directory.find(subject)).isEmpty();
    }

    @Test
    void aSessionThatTheProviderEndedOnTheWayHereIsOver() {
        TestProvider.says(subject, subject, List.of("townStaff"), List.of("370215001"));
        TestProvider.inSession(subject, "early-of-" + subject);
        assertThat(tell(TestProvider.logoutToken(PROVIDER, claims(Map.of("sid", "early-of-" + subject)))))
                .isEqualTo(200);
        pass(Duration.ofSeconds(2));

        assertThat(signIn().uri()).hasPath("/login");
    }

    @Test
    void nobodyEnrolsAFactorThatTheProviderNeverAsksFor() {
        TestProvider.says(subject, subject, List.of("townStaff"), List.of("370215001"));
        signIn();

        assertThat(browser.send("GET", "/second-factor", "", "en").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesInterfaceAndTasklistWork() {
        TestProvider.says(subject, subject, List.of("townStaff"), List.of("370215001"));
        signIn();

        assertThat(browser.send("GET", "/", "", "en").body()).contains("Name of " + subject);
        assertThat(browser.send("GET", "/api/v1/tasks", "", "en").statusCode()).isEqualTo(200);
        assertThat(browser.send("GET", "/camunda/app/tasklist/default/", "", "en")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.send("GET", TASKS, "", "en").statusCode()).isEqualTo(200);
        assertThat(browser.send("GET", "/accounts", "", "en").statusCode()).isEqualTo(403);
    }

    @Test
    void theAuditKnowsWhoSignedInByTheirAccount() {
        TestProvider.says(subject, subject, List.of("townStaff"), List.of("370215001"));
        int before = audited("signed in");
        signIn();

        assertThat(audited("signed in")).as("one line for one sign-in").isEqualTo(before + 1);
        assertThat(jdbc.sql("select roles from cordon.audit_entry where actor = ? and result = 'signed in'")
                        .param(subject)
                        .query(String.class)
                        .list())
                .containsExactly("townStaff");
    }

    private int audited(String result) {
        return jdbc.sql("select count(*) from cordon.audit_entry where action = 'SIGN_IN' and result = ?")
                .param(result)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoHasNoRoleIsRefusedAndToldSo() {
        TestProvider.says(subject, subject, List.of("golf-club"), List.of("370215001"));
        int before = audited("oidc.noRole");

        HttpResponse<String> refused = signIn();
        assertThat(audited("oidc.noRole")).isEqualTo(before + 1);

        assertThat(refused.uri()).hasPath("/login");
        assertThat(refused.body()).contains("gives you no role in Cordon");
        assertThat(directory.find(subject)).isEmpty();
        assertThat(browser.send("GET", "/api/v1/tasks", "", "en").statusCode()).isEqualTo(401);
    }

    @Test
    void theNextSignInBringsRolesAndUnitsIntoLine() {
        TestProvider.says(subject, subject, List.of("townStaff", "supervisors"), List.of("370215001"));
        signIn();
        TestProvider.says(subject, subject, List.of("townStaff"), List.of("370215002"));
        Browser first = browser;
        signIn();

        assertThat(directory.find(subject).orElseThrow().roles()).containsExactly(Roles.TOWN_STAFF);
        assertThat(directory.find(subject).orElseThrow().unitCodes()).containsExactly(SmallDistrict.CHAOHAI);
        pass(Duration.ofSeconds(30));
        assertThat(first.send("GET", "/persons", "", "en").uri()).hasPath("/login");
    }

    @Test
    void whoLostEveryRoleAtTheProviderIsGoneFromTheEngine() {
        TestProvider.says(subject, subject, List.of("townStaff"), List.of("370215001"));
        signIn();
        TestProvider.says(subject, subject, List.of(), List.of());
        Browser first = browser;

        assertThat(signIn().body()).contains("gives you no role in Cordon");
        assertThat(directory.find(subject)).isEmpty();
        pass(Duration.ofSeconds(30));
        assertThat(first.send("GET", "/api/v1/tasks", "", "en").statusCode()).isEqualTo(401);
    }

    @Test
    void whoseSessionTheProviderEndsIsSignedOutHere() {
        TestProvider.says(subject, subject, List.of("townStaff"), List.of("370215001"));
        signIn();
        Browser first = browser;
        signIn();

        assertThat(tell(TestProvider.logoutToken(PROVIDER, claims(Map.of())))).isEqualTo(200);
        for (Browser one : List.of(first, browser)) {
            HttpResponse<String> page = one.send("GET", "/persons", "", "en");
            assertThat(page.uri()).hasPath("/login");
            assertThat(page.body()).contains("signed out at your identity provider");
            assertThat(one.send("GET", "/api/v1/tasks", "", "en").body()).contains("session.provider");
            assertThat(one.send("GET", TASKS, "", "en").statusCode()).isEqualTo(401);
        }
        signIn();
        assertThat(browser.send("GET", "/persons", "", "en").uri()).as("later").hasPath("/persons");
    }

    @Test
    void ofSeveralSessionsTheOneThatTheProviderNamesEnds() {
        TestProvider.says(subject, subject, List.of("townStaff"), List.of("370215001"));
        TestProvider.inSession(subject, "one-of-" + subject);
        signIn();
        Browser first = browser;
        TestProvider.inSession(subject, "two-of-" + subject);
        signIn();

        assertThat(tell(TestProvider.logoutToken(PROVIDER, claims(Map.of("sid", "one-of-" + subject)))))
                .isEqualTo(200);
        assertThat(first.send("GET", "/persons", "", "en").uri()).hasPath("/login");
        assertThat(browser.send("GET", "/persons", "", "en").uri()).hasPath("/persons");
    }

    @Test
    void aTokenThatTheProviderDidNotSendJustNowEndsNothing() {
        TestProvider.says(subject, subject, List.of("townStaff"), List.of("370215001"));
        String used = TestProvider.logoutToken(PROVIDER, claims(Map.of()));
        assertThat(tell(used)).isEqualTo(200);
        pass(Duration.ofSeconds(1));
        signIn();
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        List<String> tokens = List.of(
                used,
                "nonsense",
                TestProvider.forgedToken(claims(Map.of())),
                TestProvider.logoutToken(PROVIDER, claims(Map.of("aud", List.of("another")))),
                TestProvider.logoutToken(PROVIDER, claims(Map.of("iss", "http://localhost:1"))),
                TestProvider.logoutToken(PROVIDER, claims(Map.of("nonce", "as in an id token"))),
                TestProvider.logoutToken(PROVIDER, claims(Map.of("events", Map.of("another", Map.of())))),
                TestProvider.logoutToken(PROVIDER, claims(Map.of("iat", hourAgo))),
                TestProvider.logoutToken(PROVIDER, claims(Map.of("iat", hourAgo, "exp", hourAgo.plusSeconds(60)))));

        assertThat(tokens).allSatisfy(token -> assertThat(tell(token)).isEqualTo(400));
        assertThat(browser.send("GET", "/persons", "", "en").uri()).hasPath("/persons");
    }

    private Map<String, Object> claims(Map<String, Object> others) {
        Map<String, Object> claims = new HashMap<>(Map.of("iss", issuer(), "sub", subject, "iat", Instant.now()));
        claims.putAll(others);
        return claims;
    }

    private int tell(String token) {
        return Browser.at("http://127.0.0.1:" + port)
                .send("FORM", "/logout/connect/back-channel/district", "logout_token=" + token, "en")
                .statusCode();
    }

    /** This is the longest that somebody goes on whom a provider has forgotten that tells us nothing by itself. */
    @Test
    void aSessionEndsAfterEightHoursWhateverTheProviderDoes() {
        TestProvider.says(subject, subject, List.of("townStaff"), List.of("370215001"));
        signIn();
        for (int quarter = 0; quarter < 34; quarter++) {
            pass(Duration.ofMinutes(14));
            assertThat(browser.send("GET", "/persons", "", "en").uri()).hasPath("/persons");
        }
        pass(Duration.ofMinutes(4));

        assertThat(browser.send("GET", "/persons", "", "en").uri()).hasPath("/login");
    }

    @Test
    void aClaimNeverTakesOverALocalAccount() {
        String local = "local" + subject;
        samples.create(local, "Local", "Cordon-demo-2022", Set.of(Roles.HEADQUARTERS_STAFF), Set.of());
        TestProvider.says(subject, local, List.of("townStaff"), List.of());

        assertThat(signIn().body()).contains("belongs to another account");
        assertThat(directory.find(local).orElseThrow().roles()).containsExactly(Roles.HEADQUARTERS_STAFF);
        assertThat(directory.passwordMatches(local, "Cordon-demo-2022")).isTrue();
    }

    @Test
    void norDoesItTheAccountOfAnotherPerson() {
        TestProvider.says(subject, subject, List.of("townStaff"), List.of("370215001"));
        signIn();
        String owner = subject;
        subject = "thief" + owner;
        TestProvider.says(subject, owner, List.of("supervisors"), List.of());

        assertThat(signIn().body()).contains("belongs to another account");
        assertThat(directory.find(owner).orElseThrow().roles()).containsExactly(Roles.TOWN_STAFF);
    }

    @Test
    void aPersonKeepsTheAccountUnderAnotherUserName() {
        TestProvider.says(subject, subject, List.of("townStaff"), List.of("370215001"));
        signIn();
        TestProvider.says(subject, "renamed" + subject, List.of("supervisors"), List.of("370215001"));
        signIn();

        assertThat(directory.find(subject).orElseThrow().roles()).containsExactly(Roles.SUPERVISORS);
        assertThat(directory.find("renamed" + subject)).isEmpty();
    }

    @Test
    void theAccountHasNoPasswordHere() {
        TestProvider.says(subject, subject, List.of("townStaff"), List.of("370215001"));
        signIn();

        for (String guess : List.of("", "null", TestProvider.PASSWORD)) {
            assertThat(directory.passwordMatches(subject, guess)).as(guess).isFalse();
            assertThat(Browser.stranger(port).signIn(subject, guess).uri().getQuery())
                    .isEqualTo("error");
        }
        SignedInAs.user(OFFICER, Roles.SECURITY_ADMINISTRATORS);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> administration.resetPassword(subject));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> administration.setRights(subject, Set.of(Roles.TOWN_STAFF), Set.of()));
    }

    @Test
    void whomASecurityAdministratorClosedStaysOutUntilOpenedAgain() {
        TestProvider.says(subject, subject, List.of("townStaff"), List.of("370215001"));
        signIn();
        SignedInAs.user(OFFICER, Roles.SECURITY_ADMINISTRATORS);
        administration.close(subject);

        assertThat(signIn().body()).contains("closed by a security administrator");
        assertThat(directory.find(subject)).isEmpty();
        administration.reopen(subject, Set.of(), Set.of());
        assertThat(signIn().uri()).hasPath("/persons");
    }

    @Test
    void nobodyIsAnAdministratorAndSomethingElseByClaim() {
        TestProvider.says(subject, subject, List.of("outbreak-security", "townStaff"), List.of());

        assertThat(signIn().body()).contains("holds no other role");
        assertThat(directory.find(subject)).isEmpty();
    }

    @Test
    void theSignInPageOffersTheProviderAndTheCookieComesBack() {
        HttpResponse<String> page = Browser.at("http://127.0.0.1:" + port).send("GET", "/login", "", "zh");

        assertThat(page.body()).contains("使用 the district 登录", "/oauth2/authorization/district");
        assertThat(page.headers().allValues("set-cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("JSESSIONID").contains("SameSite=Lax", "HttpOnly"));
    }

    private Browser browser = Browser.stranger(0);

    /** Wants a page, is asked to sign in, does so at the provider and lands wherever that leads. */
    private HttpResponse<String> signIn() {
        browser = Browser.at("http://127.0.0.1:" + port);
        browser.send("GET", "/persons", "", "en");
        HttpResponse<String> form = browser.send("GET", "/oauth2/authorization/district", "", "en");
        assertThat(form.uri().getHost()).as("at the provider").isEqualTo("localhost");
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).as("a token on the provider's page").isTrue();
        return browser.post(
                URI.create(issuer() + "/login"),
                "username=" + subject + "&password=" + TestProvider.PASSWORD + "&_csrf="
                        + URLEncoder.encode(token.group(1), UTF_8));
    }

    private void pass(Duration time) {
        passed = passed.plus(time);
        ClockUtil.offset(passed.toMillis());
    }
}
