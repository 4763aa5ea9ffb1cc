package org.cordon.board.web.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.rounds.NewRound;
import org.cordon.rounds.RoundComparing;
import org.cordon.rounds.RoundOpening;
import org.cordon.rounds.TrialDistrict;
import org.cordon.rounds.UnmatchedListing;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What headquarters and a town see of rounds on their pages, and what headquarters does there. */
@CordonTest
class RoundPageWebTests {

    private static final StaffUser CDC = new StaffUser("roundCdc", "CDC", Set.of(Roles.CDC_INVESTIGATORS), Set.of());
    private static final StaffUser EAST =
            new StaffUser("roundEast", "East", Set.of(Roles.TOWN_STAFF), Set.of(TrialDistrict.EAST));
    private static final StaffUser WEST =
            new StaffUser("roundWest", "West", Set.of(Roles.TOWN_STAFF), Set.of(TrialDistrict.WEST));
    private static final StaffUser DRIVER =
            new StaffUser("roundDriver", "Driver", Set.of(Roles.TRANSFER_TEAM), Set.of());

    @Autowired
    MockMvc mvc;

    @Autowired
    TrialDistrict district;

    @Autowired
    RoundOpening opening;

    @Autowired
    RoundComparing comparing;

    @Autowired
    UnmatchedListing listing;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private List<String> easterners = List.of();
    private long round;

    @BeforeEach
    void compareOnce() {
        district.found();
        easterners = district.live(3, TrialDistrict.EAST_ONE, "G1");
        district.live(1, TrialDistrict.EAST_TWO, "");
        district.live(2, TrialDistrict.WEST_ONE, "G7");
        Instant now = clock.instant();
        round = opening.open(
                new NewRound("Round one", List.of(TrialDistrict.DISTRICT), now, now.plusSeconds(60_000), now, 24), "x");
        jdbc.update(
                "insert into cordon.round_sample (round_id, identity_hash, sampled_at, received_at)"
                        + " values (?, ?, current_timestamp, current_timestamp)",
                round,
                district.hash(easterners.get(0)));
        comparing.compare(round, "roundCdc");
    }

    @AfterEach
    void empty() {
        district.found();
    }

    @Test
    void showsHeadquartersEveryPlaceDownToTheGrid() throws Exception {
        assertThat(html(CDC, "/rounds")).contains("Round one", "Trial District", "16.6 %", "1 of 6, 0 exempt");
        assertThat(html(CDC, page()))
                .contains("East Town", "West Town", "25.0 %", "0.0 %", "Compare now", "Last comparisons")
                .contains("/worklist?round=" + round + "&amp;town=" + TrialDistrict.WEST);
        String east = html(CDC, page() + "?area=" + TrialDistrict.EAST);
        assertThat(east).contains("East One", "East Two", "33.3 %").doesNotContain("West Town");
        assertThat(html(CDC, page() + "?area=" + TrialDistrict.EAST_ONE))
                .contains("G1", "33.3 %", "East Town</a>")
                .contains("&amp;community=" + TrialDistrict.EAST_ONE + "&amp;grid=G1")
                .doesNotContain("East Two");
        assertThat(status(CDC, page() + "?area=East")).isEqualTo(400);
        assertThat(mvc.perform(get(page()).with(user(CDC)).header("Accept-Language", "zh-CN"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("应检", "已采样", "立即比对");
    }

    @Test
    void showsATownItsOwnAreaAndNoButtons() throws Exception {
        assertThat(html(WEST, "/rounds")).contains("0.0 %", "0 of 2, 0 exempt").doesNotContain("Open a round");
        assertThat(html(WEST, page()))
                .contains("West Town")
                .doesNotContain(
                        "East", "Compare now", "Close the round", "Last comparisons", "exemptions", "unmatched");
        assertThat(html(WEST, page() + "/progress?seen=" + comparison())).doesNotContain("Compare now");
        assertThat(status(WEST, page() + "?area=" + TrialDistrict.EAST)).isEqualTo(404);
        for (String path : List.of("/closing", "/lists", "/unmatched", "/exemptions")) {
            assertThat(status(WEST, page() + path)).isEqualTo(403);
        }
        for (String path : List.of("/comparisons", "/lists", "/closing", "/exemptions", "/runs/1/stop")) {
            assertThat(sent(WEST, page() + path).getStatus()).isEqualTo(403);
        }
        assertThat(sent(WEST, "/rounds", "name", "x").getStatus()).isEqualTo(403);
        assertThat(status(DRIVER, "/rounds")).isEqualTo(403);
        jdbc.update("update cordon.test_round_area set area_code = ? where round_id = ?", TrialDistrict.EAST, round);
        assertThat(status(WEST, page())).isEqualTo(404);
        assertThat(status(EAST, page())).isEqualTo(200);
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsWrongAndThenOpensTheRound() throws Exception {
        LocalDateTime from = LocalDateTime.now(clock).plusDays(2).withNano(0);
        String[] typed = {
            "name",
            "Second round",
            "areas",
            TrialDistrict.EAST,
            "codes",
            "37029",
            "from",
            "tomorrow",
            "until",
            from.plusHours(9).toString(),
            "listsFrom",
            from.plusHours(9).toString(),
            "feedbackHours",
            "12"
        };

        assertThat(shown(sent(CDC, "/rounds", typed)))
                .contains("A division code has 6, 9 or 12 digits.", "Enter a day and a time")
                .contains("value=\"Second round\"", "value=\"37029\"", "value=\"tomorrow\"", "value=\"12\"")
                .containsPattern("value=\"" + TrialDistrict.EAST + "\" checked");
        typed[7] = from.toString();
        typed[5] = TrialDistrict.EAST_ONE;
        assertThat(shown(sent(CDC, "/rounds", typed))).contains("lies in " + TrialDistrict.EAST);
        typed[5] = "";
        typed[9] = from.minusHours(1).toString();
        assertThat(shown(sent(CDC, "/rounds", typed))).contains("A round ends after it starts");
        typed[9] = from.plusHours(9).toString();
        typed[11] = from.plusHours(10).toString();
        assertThat(shown(sent(CDC, "/rounds", typed)))
                .contains("Lists begin within the window of the round", "id=\"listsFrom-wrong\"");
        typed[11] = from.plusHours(9).toString();
        MockHttpServletResponse opened = sent(CDC, "/rounds", typed);

        assertThat(opened.getRedirectedUrl()).matches("/rounds/[0-9]+");
        assertThat(jdbc.queryForObject("select max(starts_at) from cordon.test_round", OffsetDateTime.class))
                .isEqualTo(from.atZone(clock.getZone()).toOffsetDateTime());
        assertThat(shown(sent(CDC, "/rounds", typed))).contains("has a part of this area in a part of this window");
    }

    @Test
    void saysThatListsBeginLaterAndBeginsThemNowForWhoConfirms() throws Exception {
        assertThat(html(CDC, page())).doesNotContain("id=\"lists\"", "Nobody is on a list yet", "<strong>–");
        assertThat(html(CDC, page() + "/lists")).contains("have begun already").doesNotContain("id=\"lists\"");
        jdbc.update("update cordon.test_round set lists_from = ends_at where id = ?", round);
        jdbc.update("update cordon.round_comparison set listed = false where round_id = ?", round);

        assertThat(html(CDC, page()))
                .contains("Nobody is on a list yet", "id=\"lists\"", "<strong>–</strong>")
                .doesNotContain("/worklist?round=");
        assertThat(html(CDC, page() + "/closing")).contains("nobody will look for them", "withoutLists");
        assertThat(sent(CDC, page() + "/closing").getRedirectedUrl()).isEqualTo(page());
        assertThat(html(CDC, page() + "/lists"))
                .contains("Begin the lists of the round “Round one” now?", "5 of 6 are not sampled", "id=\"lists\"");
        long before = comparison();
        assertThat(sent(CDC, page() + "/lists").getRedirectedUrl()).isEqualTo(page());

        Awaitility.await().until(() -> comparison() > before);
        assertThat(html(CDC, page())).doesNotContain("Nobody is on a list yet").contains("/worklist?round=");
    }

    @Test
    void saysHowItStandsWithTheListsInEachState() throws Exception {
        jdbc.update("update cordon.round_comparison set listed = false where round_id = ?", round);
        assertThat(html(CDC, page()))
                .contains("The lists begin with the next comparison")
                .doesNotContain("id=\"lists\"");
        assertThat(html(CDC, page() + "/lists")).contains("The lists begin with the next comparison");

        jdbc.update("update cordon.test_round set lists_from = ends_at where id = ?", round);
        long run = beginning();
        assertThat(html(CDC, page())).contains("The lists are being begun.", "Stop the beginning of the lists");
        assertThat(html(CDC, page() + "/lists")).contains("The lists are being begun.");
        assertThat(html(CDC, page() + "/closing"))
                .contains("wait until that is done")
                .doesNotContain("withoutLists");
        jdbc.update("delete from cordon.round_run where id = ?", run);

        jdbc.update("update cordon.test_round set starts_at = ends_at where id = ?", round);
        assertThat(html(CDC, page())).contains("Nobody is on a list yet").doesNotContain("id=\"lists\"");
        assertThat(html(CDC, page() + "/lists")).contains("The window of this round has not begun");

        jdbc.update("update cordon.test_round set closed_at = current_timestamp where id = ?", round);
        assertThat(html(CDC, page())).contains("the round was closed before its lists began", "<strong>–</strong>");
        assertThat(html(CDC, page() + "/lists"))
                .contains("The round is closed already.")
                .doesNotContain("id=\"lists\"");
    }

    /** As a node leaves it that died. */
    private long beginning() {
        jdbc.update(
                "insert into cordon.round_run (round_id, open_round, kind, state, asked_by, asked_at, starts, started_at)"
                        + " values (?, ?, 'LISTS', 'RUNNING', 'roundCdc', current_timestamp, 1, current_timestamp)",
                round,
                round);
        return jdbc.queryForObject("select max(id) from cordon.round_run", Long.class);
    }

    @Test
    void exemptsAPersonAndAPlaceAndKeepsWhatWasTyped() throws Exception {
        String document = easterners.get(1);
        String wrong = document.substring(0, 17) + (document.endsWith("1") ? "2" : "1");
        String path = page() + "/exemptions";

        assertThat(shown(sent(CDC, path, "documentNumber", wrong, "reason", "MEDICAL")))
                .contains("value=\"" + wrong + "\"", "id=\"documentNumber-wrong\"")
                .containsPattern("value=\"MEDICAL\"[^>]* selected");
        assertThat(shown(sent(CDC, path, "areaCode", "370215001", "gridCode", "G5", "reason", "AWAY")))
                .contains("value=\"370215001\"", "value=\"G5\"", "does not lie in the round");
        assertThat(shown(sent(CDC, path, "areaCode", TrialDistrict.EAST))).contains("Choose one of the list");
        assertThat(sent(CDC, path, "documentNumber", document, "reason", "MEDICAL")
                        .getRedirectedUrl())
                .isEqualTo(path);
        sent(CDC, path, "areaCode", TrialDistrict.WEST_ONE, "gridCode", "G7", "reason", "AWAY");

        assertThat(html(CDC, path))
                .contains("1 people are exempt", "West One", "G7")
                .doesNotContain(document);
    }

    @Test
    void comparesAndClosesInTheBackgroundAndShowsTheNewFigures() throws Exception {
        String before = page() + "/progress?seen=" + comparison();
        assertThat(html(CDC, before)).doesNotContain("There are newer figures");
        assertThat(html(CDC, page() + "/closing"))
                .contains("cannot be taken back", "5 of 6 are not sampled")
                .contains("action=\"" + page() + "/closing\"");

        assertThat(sent(CDC, page() + "/closing").getRedirectedUrl()).isEqualTo(page());

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> html(CDC, before)
                .contains("There are newer figures"));
        assertThat(html(CDC, page()))
                .contains("Closing of the round", "Closed", "count everybody who is due")
                .doesNotContain("hx-get=\"" + page());
        assertThat(sent(CDC, page() + "/comparisons").getRedirectedUrl()).isEqualTo(page());
        assertThat(jdbc.queryForObject("select count(*) from cordon.round_run", Long.class))
                .isEqualTo(1);
        long run = jdbc.queryForObject("select max(id) from cordon.round_run", Long.class);
        Object refusal = mvc.perform(form(CDC, page() + "/runs/" + run + "/stop"))
                .andReturn()
                .getFlashMap()
                .get("refusal");
        assertThat(refusal).isEqualTo("This has ended already: nothing was stopped");
    }

    @Test
    void listsSamplesOfPeopleWhoAreNotDuePageByPage() throws Exception {
        jdbc.update("""
                insert into cordon.round_sample (round_id, identity_hash, sampled_at, sample_number, line_no, received_at)
                select cast(? as bigint), cast(concat('of nobody ', x) as bytea), current_timestamp, concat('T-', x), x,
                    current_timestamp from system_range(1, 201) n(x)""", round);
        comparing.compare(round, null);
        assertThat(html(CDC, page() + "/unmatched")).contains("does not show the last comparison yet");

        listing.list(round);

        assertThat(html(CDC, page() + "/unmatched"))
                .contains("201 people", "Listed below: 201 samples", "T-1<", "T-200<", "unmatched?after=200")
                .doesNotContain("T-201<", "does not show the last comparison yet");
        assertThat(html(CDC, page() + "/unmatched?after=200"))
                .contains("T-201<")
                .doesNotContain("T-200<", "Next page");
    }

    @Test
    void leavesItToTheReaderToShowNewerFigures() throws Exception {
        String shown = "seen=" + comparison();
        String before = page() + "/progress?area=" + TrialDistrict.EAST + "&" + shown;
        assertThat(html(CDC, page() + "?area=" + TrialDistrict.EAST)).contains(before.replace("&", "&amp;"));
        comparing.compare(round, null);

        MockHttpServletResponse answer = answer(CDC, before);

        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("There are newer figures", "href=\"" + page() + "?area=" + TrialDistrict.EAST + "\"", shown)
                .doesNotContain("Figures as of", "seen=" + comparison());
        // a page that reads itself anew would keep whoever has left signed in
        assertThat(answer.getHeaderNames()).noneMatch(name -> name.startsWith("HX-"));
    }

    @Test
    void showsNoWorkListOfAGridThatNobodyKnows() throws Exception {
        assertThat(html(CDC, page() + "?area=" + TrialDistrict.EAST_TWO))
                .contains("0.0 %")
                .doesNotContain("/worklist?round=");
    }

    @Test
    void saysOfARoundInWhichNobodyIsDueThatItWasCompared() throws Exception {
        assertThat(html(WEST, "/rounds")).contains("0 of 2, 0 exempt");
        jdbc.update("delete from cordon.resident where area_code like ?", TrialDistrict.WEST + "%");
        comparing.compare(round, null);

        assertThat(html(WEST, "/rounds")).contains("nobody due").doesNotContain("not compared yet");
        assertThat(html(EAST, "/rounds")).contains("1 of 4, 0 exempt");
    }

    private String page() {
        return "/rounds/" + round;
    }

    private long comparison() {
        return jdbc.queryForObject("select max(id) from cordon.round_comparison", Long.class);
    }

    private String html(StaffUser who, String path) throws Exception {
        MockHttpServletResponse answer = answer(who, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(StaffUser who, String path) throws Exception {
        return answer(who, path).getStatus();
    }

    private MockHttpServletResponse answer(StaffUser who, String path) throws Exception {
        return mvc.perform(get(path).with(user(who)).header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse sent(StaffUser who, String path, String... fields) throws Exception {
        return mvc.perform(form(who, path, fields)).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder form(StaffUser who, String path, String... fields) {
        MockHttpServletRequestBuilder request =
                post(path).with(user(who)).with(csrf()).header("Accept-Language", "en");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private static String shown(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
