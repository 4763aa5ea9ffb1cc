package org.cordon.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.contacts.ContactCategory;
import org.cordon.contacts.ContactDetails;
import org.cordon.contacts.ContactListing;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.persons.SomePeople;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.sites.Arrival;
import org.cordon.sites.Reception;
import org.cordon.sites.RoomRegister;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CordonTest
class CasePreviewWebTests {

    private static final StaffUser CDC =
            new StaffUser("cdc", "Cao", Set.of(Roles.CDC_INVESTIGATORS), Set.of(SmallDistrict.CDC));
    private static final StaffUser TOWN =
            new StaffUser("town", "Tang", Set.of(Roles.TOWN_STAFF), Set.of(SmallDistrict.HUANXIU));

    @Autowired
    MockMvc mvc;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    ContactListing contacts;

    @Autowired
    RoomRegister rooms;

    @Autowired
    Reception reception;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String name = UUID.randomUUID().toString().substring(0, 8);

    private String number = "";

    @BeforeEach
    void contactAtTheSiteWithTwoSubCloseContacts() {
        SmallDistrict.found(units);
        rooms.open(SmallDistrict.SITE, List.of(name));
        long contact = person("contact");
        number = String.valueOf(
                listing.list(ListRequest.direct(contact, KeyPersonCategory.CLOSE_CONTACT, today().minusDays(1), "test"))
                        .number());
        reception.signFor(number, SmallDistrict.SITE, new Arrival(true, new BigDecimal("36.5"), null));
        reception.assignRoom(number, name, null);
        List.of("one", "two").forEach(sub -> meet(contact, person(sub)));
    }

    @Test
    void saysWhatWouldFollowAndChangesNothing() throws Exception {
        Map<String, String> before = database();

        preview(CDC, "{\"number\":\"%s\"}".formatted(number))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.known").value(true))
                .andExpect(jsonPath("$.converts").value(number))
                .andExpect(jsonPath("$.raised", hasSize(2)))
                .andExpect(jsonPath("$.raised[0].categoryBefore").value("SUB_CLOSE_CONTACT"))
                .andExpect(jsonPath("$.raised[0].category").value("CLOSE_CONTACT"))
                .andExpect(jsonPath("$.raised[0].measureBefore").value("HOME_QUARANTINE"))
                .andExpect(jsonPath("$.raised[0].measure").value("CENTRAL_ISOLATION"))
                .andExpect(jsonPath("$.raised[0].person.name").value("王**"))
                .andExpect(jsonPath("$.raised[0].plannedReleaseBefore")
                        .value(today().plusDays(7).toString()))
                .andExpect(jsonPath("$.raised[0].plannedRelease")
                        .value(today().plusDays(10).toString()))
                .andExpect(jsonPath("$.disinfect[0]").value(SmallDistrict.SITE + "/" + name))
                .andExpect(jsonPath("$.roomsNeeded").value(2))
                .andExpect(jsonPath("$.seatsNeeded").value(3))
                .andExpect(jsonPath("$.testsByDay['%s']".formatted(today().plusDays(1)))
                        .value(2));

        assertThat(database()).isEqualTo(before);
    }

    @Test
    void findsThePersonByTheBodyOfARegistrationWithoutRegisteringAnybody() throws Exception {
        Map<String, String> before = database();

        preview(CDC, "{\"source\":\"test\",\"sourceId\":\"%s-contact\",\"onsetDate\":\"2022-09-01\"}".formatted(name))
                .andExpect(jsonPath("$.converts").value(number));
        preview(CDC, "{\"source\":\"test\",\"sourceId\":\"%s-nobody\"}".formatted(name))
                .andExpect(jsonPath("$.known").value(false))
                .andExpect(jsonPath("$.converts").value(nullValue()));

        assertThat(database()).isEqualTo(before);
    }

    @Test
    void pageLooksAheadAndKeepsWhatWasTyped() throws Exception {
        String phone = new SomePeople().phone();
        long contact = persons.register(PersonDetails.builder()
                        .name("王小明")
                        .phone(phone)
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
        meet(contact, person("three"));
        Map<String, String> before = database();

        mvc.perform(page(phone).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("What this case would set off")))
                .andExpect(content().string(containsString("Sub-close contact")))
                .andExpect(content().string(containsString("value=\"" + phone + "\"")));

        assertThat(database()).isEqualTo(before);
    }

    private MockHttpServletRequestBuilder page(String phone) {
        return post("/cases/new")
                .with(user(CDC))
                .with(csrf())
                .param("key", UUID.randomUUID().toString())
                .param("name", "王小明")
                .param("phone", phone)
                .param("preview", "true");
    }

    @Test
    void isForTheCdcAndHeadquarters() throws Exception {
        preview(TOWN, "{\"number\":\"%s\"}".formatted(number)).andExpect(status().isForbidden());
    }

    private ResultActions preview(StaffUser staff, String body) throws Exception {
        return mvc.perform(post("/api/v1/cases/preview")
                .with(user(staff))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    /** Every table of ours and every running step of the engine, with all that is in them. */
    private Map<String, String> database() {
        Map<String, String> content = new TreeMap<>();
        jdbc.sql("""
                        select lower(table_schema) || '.' || lower(table_name) from information_schema.tables
                        where lower(table_schema) = 'cordon' or lower(table_name) like 'act_ru_%'""").query(String.class).list().stream()
                .filter(table -> !table.contains("meter") && !table.contains("flyway"))
                .filter(table -> !table.contains("audit_")) // who looked is kept
                .forEach(table -> content.put(table, rows(table)));
        return content;
    }

    private String rows(String table) {
        return jdbc.sql("select * from " + table).query().listOfRows().stream()
                .map(row -> row.values().stream()
                        .map(value -> value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value))
                        .toList()
                        .toString())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private void meet(long source, long contact) {
        contacts.list(new ContactDetails(
                source, contact, ContactCategory.SUB_CLOSE_CONTACT, null, null, null, today(), true, "test"));
    }

    private long person(String who) {
        return persons.register(PersonDetails.builder()
                        .source("test")
                        .sourceId(name + "-" + who)
                        .name("王小明")
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
