package org.cordon.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffUser;
import org.cordon.platform.security.routes.Route;
import org.cordon.platform.security.routes.Routes;
import org.cordon.testing.Caller;
import org.cordon.testing.Caller.Answer;
import org.cordon.testing.CordonTest;
import org.cordon.testing.DatabaseImage;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.context.WebApplicationContext;

/**
 * Staff of other units call every route that their role gets through, with every id of people who are not theirs: they
 * see no text of them, cannot tell them from people who do not exist, count the same as before, and change nothing.
 */
@CordonTest
class TownIsolationTests {

    /** Every dispatcher sees how full the sites of the district are, without anybody's number. */
    private static final String HOW_FULL = "/api/v1/sites";

    /** Pages of the caller's own account: they show nobody else, and a new secret each time. */
    private static final List<String> OWN_ACCOUNT = List.of("/login", "/password", "/second-factor");

    private static final String HOST = "hiddenHost";
    private static final Logger LOG = LoggerFactory.getLogger(TownIsolationTests.class);

    @Autowired
    WebApplicationContext application;

    @Autowired
    WebInvocationPrivilegeEvaluator chains;

    @Autowired
    UnitRegistration units;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final Secrets secrets = new Secrets();

    @BeforeEach
    void settle() {
        SmallDistrict.found(units);
        Strangers.settle(application);
    }

    @AfterEach
    void weed() {
        HiddenPeople.weed(runtime);
    }

    @Test
    void strangersLearnNothingCountTheSameAndChangeNothing() {
        SortedSet<Route> routes = Routes.of(application);
        Map<String, String> before = counts(routes, signIn());
        LOG.info("counted before");
        HiddenPeople hidden = new HiddenPeople(application, secrets, HiddenPeople.ROOM);
        hidden.appear();
        Map<String, Caller> strangers = signIn(); // days have passed, and sessions end
        KnownIds ids = new KnownIds(jdbc, hidden.numbers());
        assertThat(ids.byTable().keySet()).contains("act_ru_task", "act_hi_actinst", "act_ru_variable", "act_ru_job");
        Map<String, List<String>> rows = DatabaseImage.of(jdbc);

        LOG.info("ids: {}", ids);
        Map<String, String> after = counts(routes, strangers);
        List<String> findings = new ArrayList<>();
        strangers.forEach((role, caller) -> findings.addAll(crawl(role, caller, routes, ids)));

        SoftAssertions all = new SoftAssertions();
        all.assertThat(findings).as(() -> String.join("\n", findings)).isEmpty();
        after.forEach((question, answer) -> all.assertThat(answer).as(question).isEqualTo(before.get(question)));
        DatabaseImage.of(jdbc)
                .forEach((table, now) -> all.assertThat(now).as(table).isEqualTo(rows.get(table)));
        all.assertAll();
    }

    @Test
    void aSiteKnowsItsGuestsWhileTheyStayAndNoLonger() {
        accounts.create(HOST, "Host", Strangers.PASSWORD, Set.of(Roles.HOTEL_STAFF), Set.of(SmallDistrict.SITE));
        HiddenPeople hidden = new HiddenPeople(application, secrets, "Z-0002");
        hidden.appear();
        String guest = hidden.guest().number();
        Caller host = Caller.signedIn(port, HOST, Strangers.PASSWORD);
        String rooms = "/api/v1/sites/" + SmallDistrict.SITE + "/rooms";
        assertThat(learned(host, guest)).as("while the guest stays").isNotEmpty();
        assertThat(host.send("GET", rooms).body()).contains(guest);

        hidden.releaseGuest();
        host = Caller.signedIn(port, HOST, Strangers.PASSWORD); // days have passed, and sessions end

        assertThat(learned(host, guest)).as("after the guest has left").isEmpty();
        assertThat(host.send("GET", rooms).body()).doesNotContain(guest);
        for (String list : List.of("/", "/persons", "/api/v1/key-persons", "/api/v1/tasks?mine=false")) {
            assertThat(host.send("GET", list).body()).as(list).doesNotContain(guest);
        }
        Answer identity = host.json("POST", "/api/v1/subjects/" + guest + "/identity", "{\"reason\":\"TREAT\"}");
        assertThat(identity.status()).as(identity.body()).isEqualTo(404);
    }

    /** Where our own interface and pages say more of somebody than of a number that nobody has. */
    private List<String> learned(Caller caller, String number) {
        Crawl crawl = new Crawl(caller, new KnownIds(jdbc, List.of(number)), secrets);
        Probes probes = new Probes(Set.of());
        open(Roles.HOTEL_STAFF, Routes.of(application)).stream()
                .filter(route -> route.method().equals("GET") && !route.path().startsWith("/camunda"))
                .flatMap(route -> probes.of(route).stream())
                .filter(probe -> probe.namesSomebody() && probe.ids().equals(Probes.NUMBERS))
                .forEach(crawl::run);
        assertThat(crawl.calls()).isGreaterThan(10);
        return crawl.findings();
    }

    private Map<String, Caller> signIn() {
        return Strangers.UNIT_OF.keySet().stream()
                .collect(Collectors.toMap(
                        role -> role,
                        role -> Caller.signedIn(port, Strangers.account(role), Strangers.PASSWORD),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private List<String> crawl(String role, Caller caller, SortedSet<Route> routes, KnownIds ids) {
        Crawl crawl = new Crawl(caller, ids, secrets);
        Probes probes = new Probes(ids.byTable().keySet());
        open(role, routes).stream()
                .flatMap(route -> probes.of(route).stream())
                .forEach(probe -> crawl.run(probe.as(Strangers.account(role))));
        LOG.info("{} called {} times", role, crawl.calls());
        assertThat(crawl.calls()).as(role).isGreaterThan(500);
        return crawl.findings().stream().map(finding -> role + ": " + finding).toList();
    }

    /** What every list and count says that needs no id. */
    private Map<String, String> counts(SortedSet<Route> routes, Map<String, Caller> strangers) {
        Probes probes = new Probes(Set.of());
        Map<String, String> answers = new TreeMap<>();
        strangers.forEach((role, caller) -> open(role, routes).stream()
                .flatMap(route -> probes.of(route).stream())
                .filter(probe -> !probe.namesSomebody() && !probe.method().equals("DELETE"))
                .filter(probe -> OWN_ACCOUNT.stream().noneMatch(probe.path()::startsWith))
                .filter(probe ->
                        !(role.equals(Roles.TRANSFER_TEAM) && probe.path().startsWith(HOW_FULL)))
                .forEach(probe -> answers.put(role + " " + probe, Answers.steady(probe.by(caller)))));
        return answers;
    }

    private List<Route> open(String role, SortedSet<Route> routes) {
        StaffUser user = new StaffUser("stranger", "Stranger", Set.of(role), Set.of());
        Authentication caller = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        return routes.stream()
                .filter(route -> chains.isAllowed("", route.example(), route.method(), caller))
                .toList();
    }
}
