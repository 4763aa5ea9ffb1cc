package org.cordon.laboratory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.cordon.laboratory.Finding;
import org.cordon.laboratory.PersonResult;
import org.cordon.laboratory.TestResults;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.persons.SomePeople;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@CordonTest
class TestResultWebTests {

    private static final StaffUser LABORATORY = new StaffUser("lab", "Lab", Set.of(Roles.SERVICE_ACCOUNTS), Set.of());
    private static final StaffUser CDC = new StaffUser("cdc", "Cao", Set.of(Roles.CDC_INVESTIGATORS), Set.of());
    private static final StaffUser HEADQUARTERS =
            new StaffUser("hq", "Han", Set.of(Roles.HEADQUARTERS_STAFF), Set.of());

    @Autowired
    MockMvc mvc;

    @Autowired
    PersonRegistration registration;

    @Autowired
    TestResults results;

    @Autowired
    Clock clock;

    private final SomePeople some = new SomePeople();
    private final String sample = some.word();

    @Test
    void takesAReportOnceAndItsCorrection() throws Exception {
        String key = some.word();
        String first = body("阳性", "2022-09-05T18:00:00+08:00", "");

        send(LABORATORY, key, first)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.outcome").value("CREATED"))
                .andExpect(jsonPath("$.state").value("REVIEW"));
        send(LABORATORY, key, first)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("UNCHANGED"));
        send(LABORATORY, "", first).andExpect(jsonPath("$.outcome").value("UNCHANGED"));
        String correction = body("negative", "2022-09-05T12:00:00Z", "");
        send(LABORATORY, key, correction)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("request.keyReused"));
        send(LABORATORY, "", correction)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("CORRECTED"));
        send(LABORATORY, "", body("withdrawn", "2022-09-05T11:00:00Z", ""))
                .andExpect(jsonPath("$.outcome").value("SUPERSEDED"));
    }

    @Test
    void saysWhatIsWrongWithAReport() throws Exception {
        send(CDC, "", body("maybe", "2022-09-05T18:00:00+08:00", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("result.word"));
        send(CDC, "", body("negative", "2022-09-05T05:00:00+08:00", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("result.reported.early"));
        send(CDC, "", "{\"laboratory\": \"A\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("request.invalid"));
        send(CDC, "k".repeat(121), body("negative", "2022-09-05T18:00:00+08:00", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("request.key"));
    }

    @Test
    void showsTheCdcDoubtfulResultsButGivesThemToNobodyByItsWordAlone() throws Exception {
        long person = registration
                .register(PersonDetails.builder()
                        .name("王小明")
                        .documentNumber(some.idNumber())
                        .build())
                .personId();
        ResultActions sent = send(LABORATORY, "", body("negative", "2022-09-05T18:00:00+08:00", ", \"name\": \"王小明\""));
        int id = JsonPath.read(sent.andReturn().getResponse().getContentAsString(), "$.id");

        mvc.perform(get("/api/v1/test-results/review?after=" + (id - 1)).with(user(CDC)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].doubt").value(hasItem("NOBODY_NAMED")))
                .andExpect(content().string(not(containsString("王小明"))));
        assign(CDC, id, "{\"personId\": " + person + "}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("result.twoPeople"));
    }

    @Test
    void takesFirstReportsButNoCorrectionsFromTheCdc() throws Exception {
        String first = body("positive", "2022-09-05T18:00:00+08:00", "");
        send(CDC, "", first).andExpect(status().isCreated());
        send(CDC, "", first).andExpect(jsonPath("$.outcome").value("UNCHANGED"));
        send(CDC, "", body("positive", "2022-09-05T19:00:00+08:00", ""))
                .andExpect(jsonPath("$.outcome").value("CORRECTED"));
        for (String otherwise : new String[] {"negative", "withdrawn", "indeterminate"}) {
            send(CDC, some.word(), body(otherwise, "2022-09-05T20:00:00+08:00", ""))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("result.twoPeople"));
        }
        send(LABORATORY, "", body("negative", "2022-09-05T20:00:00+08:00", "")).andExpect(status().isOk());
    }

    @Test
    void nobodySendsAReportOfTheFutureButALaboratoryWhoseClockIsWrong() throws Exception {
        String ahead = OffsetDateTime.now(clock).plusHours(23).toString();
        send(CDC, "", body("negative", ahead, ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("result.ahead"));
        send(LABORATORY, "", body("negative", ahead, "")).andExpect(status().isCreated());
    }

    @Test
    void whatTheLaboratorySaysComesBeforeTheWordOfOnePersonWheneverItWasSaid() throws Exception {
        send(CDC, "", body("negative", "2022-09-05T21:00:00+08:00", "")).andExpect(status().isCreated());
        send(LABORATORY, "", body("positive", "2022-09-05T18:00:00+08:00", ""))
                .andExpect(jsonPath("$.outcome").value("CORRECTED"));
        send(CDC, "", body("positive", "2022-09-05T22:00:00+08:00", ""))
                .andExpect(jsonPath("$.outcome").value("SUPERSEDED"));
        send(LABORATORY, "", body("withdrawn", "2022-09-05T19:00:00+08:00", ""))
                .andExpect(jsonPath("$.outcome").value("CORRECTED"));
    }

    @Test
    void whatOnePersonSaidIsTheLaboratorysWordOnceItSaysSo() throws Exception {
        String told = body("negative", "2022-09-05T21:00:00+08:00", "");
        send(CDC, "", told).andExpect(status().isCreated());
        send(LABORATORY, "", told).andExpect(jsonPath("$.outcome").value("UNCHANGED"));
        send(LABORATORY, "", body("withdrawn", "2022-09-05T19:00:00+08:00", ""))
                .andExpect(jsonPath("$.outcome").value("SUPERSEDED"));
    }

    @Test
    void onePersonDoesNotNameAnotherForWhomTheLaboratoryReports() throws Exception {
        String named = some.idNumber();
        send(LABORATORY, "", body("positive", "2022-09-05T18:00:00+08:00", document(named)))
                .andExpect(jsonPath("$.state").value("WAITING"));
        send(CDC, "", body("positive", "2022-09-05T20:00:00+08:00", document(some.idNumber())))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("result.twoPeople"));
        long person = registration
                .register(PersonDetails.builder().documentNumber(named).build())
                .personId();
        assertThat(results.of(person)).extracting(PersonResult::finding).containsExactly(Finding.POSITIVE);
    }

    @Test
    void onePersonNamesNobodyElseAndNoOtherTubeForASampleThatTheyReported() throws Exception {
        send(CDC, "", body("positive", "2022-09-05T18:00:00+08:00", document(some.idNumber())))
                .andExpect(status().isCreated());
        for (String otherwise : List.of(document(some.idNumber()), ", \"tubeNumber\": \"T9\"")) {
            send(CDC, "", body("positive", "2022-09-05T20:00:00+08:00", otherwise))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("result.twoPeople"));
        }
    }

    @Test
    void isClosedToEverybodyElse() throws Exception {
        send(HEADQUARTERS, "", body("negative", "2022-09-05T18:00:00+08:00", ""))
                .andExpect(status().isForbidden());
        assign(LABORATORY, 1, "{\"personId\": 1}").andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/test-results/review").with(user(LABORATORY))).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/test-results/review").with(user(HEADQUARTERS))).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/test-results/review")).andExpect(status().isUnauthorized());
    }

    private ResultActions send(StaffUser sender, String key, String body) throws Exception {
        return mvc.perform(post("/api/v1/test-results")
                .with(user(sender))
                .with(csrf())
                .header("Idempotency-Key", key)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions assign(StaffUser staff, int id, String body) throws Exception {
        return mvc.perform(post("/api/v1/test-results/" + id + "/assignment")
                .with(user(staff))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String document(String number) {
        return ", \"documentNumber\": \"%s\"".formatted(number);
    }

    private String body(String result, String reportedAt, String more) {
        return """
                {"laboratory": "区医院", "sampleNumber": "%s", "sampledAt": "2022-09-05T08:00:00+08:00",
                 "reportedAt": "%s", "result": "%s"%s}""".formatted(sample, reportedAt, result, more);
    }
}
