package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.areas.AreaRegistration;
import org.cordon.persons.PeopleMerged;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.persons.SomePeople;
import org.cordon.platform.audit.AuditRows;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.residents.MatchDecision;
import org.cordon.residents.MatchReview;
import org.cordon.residents.RegisterMatching;
import org.cordon.testing.Caller;
import org.cordon.testing.CordonTest;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees the register, and how residents who may be known people are decided. */
@CordonTest
class ResidentRegisterWebTests {

    private static final String LIST = "/api/v1/residents?area=";
    private static final String REVIEW = "/api/v1/residents/review";
    private static final Pattern REQUEST = Pattern.compile("(?i)x-request-id[=:]\\s*\\[?([0-9a-f-]{36})");

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    AreaRegistration areas;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration registration;

    @Autowired
    RegisterMatching matching;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MatchReview review;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    private final SomePeople some = new SomePeople();
    private Caller cdc;
    private ImportClient imports;

    @BeforeEach
    void prepare() {
        ImportStaffAccounts.create(identity, "importCdc", "cdcInvestigators");
        RegisterLines.found(areas);
        jdbc.sql("delete from cordon.resident_match").update();
        jdbc.sql("delete from cordon.resident").update();
        imports = new ImportClient(port, "importCdc");
        cdc = Caller.program(port, "importCdc", ImportClient.PASSWORD);
    }

    @Test
    void showsATownItsOwnResidentsOnly() {
        units.register(new Unit(RegisterLines.TOWN, UnitKind.TOWN, "一街道", "First", RegisterLines.TOWN));
        accounts.create(
                "registerTown", "Town", ImportClient.PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of(RegisterLines.TOWN));
        imports.complete(
                "residents",
                new RegisterLines()
                        .people(3, RegisterLines.COMMUNITY)
                        .people(2, RegisterLines.OTHER_COMMUNITY)
                        .file(),
                "{}");
        Caller town = Caller.program(port, "registerTown", ImportClient.PASSWORD);

        assertThat(items(town.send("GET", LIST + RegisterLines.TOWN))).hasSize(3);
        assertThat(items(town.send("GET", LIST + RegisterLines.COMMUNITY))).hasSize(3);
        assertThat(town.send("GET", LIST + RegisterLines.OTHER_TOWN).status()).isEqualTo(403);
        assertThat(town.send("GET", LIST + RegisterLines.OTHER_COMMUNITY).status())
                .isEqualTo(403);
        assertThat(town.send("GET", LIST + RegisterLines.DISTRICT).status()).isEqualTo(403);
        assertThat(town.send("GET", REVIEW).status()).isEqualTo(403);
        assertThat(items(cdc.send("GET", LIST + RegisterLines.DISTRICT))).hasSize(5);
    }

    @Test
    void showsNobodyToThoseWhoWorkElsewhere() {
        accounts.create("registerDriver", "Driver", ImportClient.PASSWORD, Set.of(Roles.TRANSFER_TEAM), Set.of());
        Caller driver = Caller.program(port, "registerDriver", ImportClient.PASSWORD);

        assertThat(driver.send("GET", LIST + RegisterLines.TOWN).status()).isEqualTo(403);
    }

    @Test
    void pagesThroughACommunityOnceInTheOrderOfGrids() {
        imports.complete(
                "residents",
                new RegisterLines().people(23, RegisterLines.COMMUNITY).file(),
                "{}");
        Set<Long> seen = new HashSet<>();
        List<String> grids = new ArrayList<>();
        String after = "0";
        int pages = 0;
        while (!"null".equals(after)) {
            JsonNode page = json(cdc.send("GET", LIST + RegisterLines.TOWN + "&limit=5&after=" + after));
            page.get("items").forEach(item -> {
                seen.add(item.get("id").asLong());
                grids.add(item.get("gridCode").asText());
            });
            after = page.get("next").asText();
            pages++;
        }

        assertThat(pages).isEqualTo(5);
        assertThat(seen).hasSize(23);
        assertThat(grids).hasSize(23).isSorted();
        assertThat(items(cdc.send("GET", LIST + RegisterLines.COMMUNITY + "&grid=G1")))
                .hasSize(6);
    }

    @Test
    void masksEverybodyAndRecordsWhoWasSeen() {
        RegisterLines lines = new RegisterLines().people(2, RegisterLines.COMMUNITY);
        imports.complete("residents", lines.file(), "{}");

        Caller.Answer answer = cdc.send("GET", LIST + RegisterLines.COMMUNITY);

        assertThat(answer.body()).contains("王**").doesNotContain("王小明").doesNotContain("鳌蓝路");
        lines.lines().forEach(line -> assertThat(answer.body()).doesNotContain(line.split(",", -1)[1]));
        Matcher request = REQUEST.matcher(answer.headers());
        assertThat(request.find()).isTrue();
        List<String> ids = items(answer).stream()
                .map(item -> "resident:" + item.get("id").asText())
                .toList();
        assertThat(new AuditRows(jdbc).ofRequest(request.group(1)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.action()).isEqualTo("READ");
                    assertThat(row.people()).containsExactlyInAnyOrderElementsOf(ids);
                });
    }

    @Test
    void asksAboutOneNameAndBirthDateUntilSomebodyDecides() {
        String document = some.idNumber();
        String name = "迟" + some.word().substring(0, 8);
        long doubtful = person(PersonDetails.builder()
                .name(name)
                .birthDate(LocalDate.of(
                        Integer.parseInt(document.substring(6, 10)),
                        Integer.parseInt(document.substring(10, 12)),
                        Integer.parseInt(document.substring(12, 14))))
                .phone(some.phone())
                .build());
        String certain = some.idNumber();
        person(PersonDetails.builder().name("房" + name).documentNumber(certain).build());

        imports.complete(
                "residents",
                new RegisterLines()
                        .line(name, document, RegisterLines.COMMUNITY, "", "")
                        .line("房" + name, certain, RegisterLines.COMMUNITY, "", "")
                        .file(),
                "{}");

        JsonNode pair = Objects.requireNonNull(pairOf(doubtful));
        assertThat(pair.get("reason").asText()).isEqualTo("NAME_AND_BIRTH_DATE");
        assertThat(pair.get("resident").get("name").asText()).startsWith("迟*");
        assertThat(cdc.send("GET", REVIEW).body()).doesNotContain(name).doesNotContain(document);
        String path = REVIEW + "/" + pair.get("id").asLong() + "/decision";
        assertThat(cdc.send("POST", path, "application/json", "{\"decision\":\"ACCEPTED\"}")
                        .status())
                .isEqualTo(204);
        assertThat(pairOf(doubtful)).isNull();
        assertThat(cdc.send("POST", path, "application/json", "{\"decision\":\"DECLINED\"}")
                        .status())
                .isEqualTo(409);
        assertThat(cdc.send("POST", REVIEW + "/999999999/decision", "application/json", "{\"decision\":\"DECLINED\"}")
                        .status())
                .isEqualTo(404);
        matching.afterFile();
        assertThat(pairOf(doubtful)).isNull();
    }

    @Test
    void findsSomebodyWhoBecomesKnownLater() {
        String name = "韩" + some.word().substring(0, 8);
        String phone = some.phone();
        RegisterLines lines = new RegisterLines()
                .raw(String.join(",", name, some.idNumber(), phone, "鳌蓝路", RegisterLines.COMMUNITY, "", ""));
        imports.complete("residents", lines.file(), "{}");

        long known = person(PersonDetails.builder().name(name).phone(phone).build());
        matching.ofNewPeople();

        JsonNode pair = Objects.requireNonNull(pairOf(known));
        assertThat(pair.get("reason").asText()).isEqualTo("NAME_AND_PHONE");
        String path = REVIEW + "/" + pair.get("id").asLong() + "/decision";
        assertThat(cdc.send("POST", path, "application/json", "{\"decision\":\"DECLINED\"}")
                        .status())
                .isEqualTo(204);
        matching.afterFile();
        assertThat(pairOf(known)).isNull();
    }

    @Test
    void findsTwoPeopleOfOneNameAndPhone() {
        String name = "双" + some.word().substring(0, 8);
        String phone = some.phone();
        long first = person(PersonDetails.builder()
                .name(name)
                .phone(phone)
                .documentNumber(some.idNumber())
                .build());
        long second = person(PersonDetails.builder()
                .name(name)
                .phone(phone)
                .documentNumber(some.idNumber())
                .build());
        RegisterLines lines = new RegisterLines()
                .raw(String.join(",", name, some.idNumber(), phone, "鳌蓝路", RegisterLines.COMMUNITY, "", ""));
        imports.complete("residents", lines.file(), "{}");

        assertThat(first).isNotEqualTo(second);
        assertThat(pairOf(first)).isNotNull();
        assertThat(pairOf(second)).isNotNull();
    }

    @Test
    void letsOnlyOneOfTwoWhoDecideAtOnceAcceptAPerson() {
        List<Long> pairs = twoPairsOfOnePerson();
        CompletableFuture<Void> second = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            review.decide(pairs.get(0), MatchDecision.ACCEPTED, "one");
            second.completeAsync(() -> {
                review.decide(pairs.get(1), MatchDecision.ACCEPTED, "two");
                return null;
            });
            assertThatThrownBy(() -> second.get(400, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        });

        assertThatThrownBy(second::join).hasCauseInstanceOf(Conflict.class);
    }

    @Test
    void keepsTheDecidedOneOfTwoPairsWhenTwoRecordsAreMerged() {
        List<Long> pairs = twoPairsOfOnePerson();
        long resident = of(pairs.get(0), "resident_id");
        long merged = of(pairs.get(0), "person_id");
        long survivor = person(PersonDetails.builder()
                .name("余" + some.word())
                .documentNumber(some.idNumber())
                .build());
        jdbc.sql("""
                        insert into cordon.resident_match (resident_id, person_id, reason, state, found_at)
                        select resident_id, :survivor, reason, 'OPEN', found_at from cordon.resident_match where id = :id
                        """).param("survivor", survivor).param("id", pairs.get(0)).update();
        review.decide(pairs.get(0), MatchDecision.ACCEPTED, "one");

        transaction.executeWithoutResult(status -> events.publishEvent(new PeopleMerged(survivor, merged)));

        assertThat(jdbc.sql("select state from cordon.resident_match where resident_id = :id")
                        .param("id", resident)
                        .query(String.class)
                        .list())
                .containsExactly("ACCEPTED");
    }

    private long of(long pair, String column) {
        return jdbc.sql("select " + column + " from cordon.resident_match where id = :id")
                .param("id", pair)
                .query(Long.class)
                .single();
    }

    private List<Long> twoPairsOfOnePerson() {
        String name = "孪" + some.word().substring(0, 8);
        String phone = some.phone();
        long known = person(PersonDetails.builder().name(name).phone(phone).build());
        RegisterLines lines = new RegisterLines()
                .raw(String.join(",", name, some.idNumber(), phone, "鳌蓝路", RegisterLines.COMMUNITY, "", ""))
                .raw(String.join(",", name, some.idNumber(), phone, "鳌蓝路", RegisterLines.COMMUNITY, "", ""));
        imports.complete("residents", lines.file(), "{}");
        return jdbc.sql("select id from cordon.resident_match where person_id = :id order by id")
                .param("id", known)
                .query(Long.class)
                .list();
    }

    private long person(PersonDetails details) {
        return registration.register(details).personId();
    }

    private @Nullable JsonNode pairOf(long personId) {
        return items(cdc.send("GET", REVIEW + "?limit=500")).stream()
                .filter(item -> item.get("person").get("id").asLong() == personId)
                .findFirst()
                .orElse(null);
    }

    private static List<JsonNode> items(Caller.Answer answer) {
        List<JsonNode> items = new ArrayList<>();
        json(answer).get("items").forEach(items::add);
        return items;
    }

    private static JsonNode json(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try {
            return JsonMapper.builder().build().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
