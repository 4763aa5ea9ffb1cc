package org.cordon.pushes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordon.persons.PersonDetails;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.rounds.RoundClient;
import org.cordon.rounds.TrialDistrict;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A row is about one person, whether it is listed, looked for, or shown in clear text. */
@CordonTest
class RowPeopleTests {

    private static final StaffUser READER =
            new StaffUser("roundEast", "roundEast", Set.of(Roles.TOWN_STAFF), Set.of(TrialDistrict.EAST));

    @LocalServerPort
    int port;

    @Autowired
    TrialDistrict district;

    @Autowired
    FileRows files;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void found() {
        district.found();
    }

    @Test
    void isWhomTheFileNamesByTheFactsOfTheFile() throws Exception {
        String document = district.live(1, TrialDistrict.EAST_ONE, "G1").get(0);
        String phone = "139" + document.substring(6, 14);
        long row = list(document, phone);
        String ending = phone.substring(7);

        page(get("/worklist")).andExpect(content().string(containsString(ending)));
        assertThat(found(ending)).containsExactly(row);
        page(post("/worklist/" + row + "/identity").with(csrf()).param("reason", "CALL"))
                .andExpect(content().string(containsString(phone)));
        assertThat(jdbc.queryForList(
                        "select resident_id from cordon.push_row where id = ? and resident_id is not null",
                        Long.class,
                        row))
                .hasSize(1);
    }

    @Test
    void isFoundByTheDocumentWhateverTheRowKnowsOfThem() throws Exception {
        String document = district.live(1, TrialDistrict.EAST_ONE, "G1").get(0);
        String stranger = district.stranger();
        long before = list(document, "13912345678");
        jdbc.update("update cordon.push_row set resident_id = null where id = ?", before);
        long unknown = list(stranger, "13912345679");
        RoundClient cdc = new RoundClient(port, "roundCdc");
        OffsetDateTime now = OffsetDateTime.now(clock);
        long round = cdc.open(TrialDistrict.EAST, now.minusHours(1), now.plusHours(7));
        cdc.compare(round);
        long ofRound = cdc.ids(round, "").get(0);

        assertThat(found(document)).containsExactlyInAnyOrder(before, ofRound);
        assertThat(found(stranger.toLowerCase(Locale.ROOT))).containsExactly(unknown);
        assertThat(found(district.stranger())).isEmpty();
    }

    @Test
    void staysOnTheListWhenItsKindIsTakenOutOfTheConfiguration() throws Exception {
        long gone = list(district.stranger(), "13912345678");
        long kept = list(district.stranger(), "13912345679");
        jdbc.update("update cordon.push_row set kind = 'vanished' where id = ?", gone);
        RoundClient east = new RoundClient(port, "roundEast");

        page(get("/worklist"))
                .andExpect(content().string(containsString("row-" + gone)))
                .andExpect(content().string(containsString("row-" + kept)))
                .andExpect(content().string(containsString("vanished")));
        page(get("/worklist/" + gone)).andExpect(content().string(containsString("vanished")));
        assertThat(RoundClient.parse(east.post("/rows/" + gone + "/feedback", "{\"outcome\":\"ABSENT\"}"))
                        .get("code")
                        .asText())
                .isEqualTo("push.kind.unknown");
        assertThat(east.write(
                                "/rows/feedback",
                                "{\"rows\":{\"ids\":[%d,%d]},\"outcome\":\"ABSENT\"}".formatted(gone, kept))
                        .toString())
                .isEqualTo("{\"changed\":1,\"unchanged\":1,\"unknown\":0}");
    }

    @Test
    void isToldByWhoToldLast() throws Exception {
        long row = list(district.stranger(), "13912345678");
        RoundClient east = new RoundClient(port, "roundEast");
        RoundClient cdc = new RoundClient(port, "roundCdc");
        answer(east, row, "ABSENT");
        page(get("/worklist/told")).andExpect(content().string(containsString("/worklist/" + row)));

        answer(cdc, row, "ABSENT");

        page(get("/worklist/told")).andExpect(content().string(not(containsString("/worklist/" + row))));
        answer(east, row, "REFUSED");
        page(get("/worklist/told")).andExpect(content().string(containsString("/worklist/" + row)));
    }

    private static void answer(RoundClient who, long row, String outcome) {
        assertThat(who.post("/rows/" + row + "/feedback", "{\"outcome\":\"" + outcome + "\"}")
                        .status())
                .isEqualTo(204);
    }

    /** Whom a file of today names; the row's id. */
    private long list(String document, String phone) {
        PersonDetails person = PersonDetails.builder()
                .name("王小明")
                .documentNumber(document)
                .phone(phone)
                .areaCode(TrialDistrict.EAST_ONE)
                .build();
        transaction.executeWithoutResult(status ->
                files.add(new NewEntry(UUID.randomUUID(), 1, "arrivals", person, null, LocalDate.now(clock))));
        return Objects.requireNonNull(jdbc.queryForObject("select max(id) from cordon.push_row", Long.class));
    }

    private List<Long> found(String typed) throws Exception {
        String page = page(get("/worklist").param("q", typed))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Pattern.compile("id=\"row-([0-9]+)\"")
                .matcher(page)
                .results()
                .map(row -> Long.valueOf(row.group(1)))
                .toList();
    }

    private ResultActions page(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(READER)));
    }
}
