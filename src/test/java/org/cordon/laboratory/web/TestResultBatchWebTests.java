package org.cordon.laboratory.web;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
class TestResultBatchWebTests {

    private static final StaffUser LABORATORY = new StaffUser("lab", "Lab", Set.of(Roles.SERVICE_ACCOUNTS), Set.of());
    private static final StaffUser CDC = new StaffUser("cdc", "Cao", Set.of(Roles.CDC_INVESTIGATORS), Set.of());
    private static final StaffUser HEADQUARTERS =
            new StaffUser("hq", "Han", Set.of(Roles.HEADQUARTERS_STAFF), Set.of());

    @Autowired
    MockMvc mvc;

    private final SomePeople some = new SomePeople();
    private final String sample = some.word();
    private final String another = some.word();
    private final String third = some.word();

    @Test
    void receivesReportsAsIfOneCameAfterTheOther() throws Exception {
        String first = report(sample, "阳性", "18:00");
        send(
                        LABORATORY,
                        first,
                        report(another, "negative", "18:00"),
                        first,
                        report(sample, "negative", "20:00"),
                        report(sample, "withdrawn", "19:00"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.received").value(5))
                .andExpect(jsonPath("$.created").value(2))
                .andExpect(jsonPath("$.unchanged").value(1))
                .andExpect(jsonPath("$.corrected").value(1))
                .andExpect(jsonPath("$.superseded").value(1))
                .andExpect(jsonPath("$.rejected", hasSize(0)));
        send(LABORATORY, first, report(another, "negative", "18:00"))
                .andExpect(jsonPath("$.unchanged").value(2));
    }

    @Test
    void rejectsEachReportByItselfAndReceivesTheOthers() throws Exception {
        send(CDC, report(sample, "negative", "18:00"))
                .andExpect(jsonPath("$.created").value(1));
        send(
                        CDC,
                        report(another, "maybe", "18:00"),
                        report(another, "negative", "05:00"),
                        report(another, "negative", "18:00"),
                        report(sample, "positive", "19:00"),
                        report(third, "negative", "18:00"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(2))
                .andExpect(jsonPath("$.rejected", hasSize(3)))
                .andExpect(jsonPath("$.rejected[0].index").value(0))
                .andExpect(jsonPath("$.rejected[0].code").value("result.word"))
                .andExpect(jsonPath("$.rejected[1].index").value(1))
                .andExpect(jsonPath("$.rejected[1].code").value("result.reported.early"))
                .andExpect(jsonPath("$.rejected[2].index").value(3))
                .andExpect(jsonPath("$.rejected[2].code").value("result.twoPeople"));
        send(LABORATORY, report(sample, "positive", "19:00"))
                .andExpect(jsonPath("$.corrected").value(1));
    }

    @Test
    void receivesNothingOfWhatItCannotRead() throws Exception {
        send(LABORATORY, report(sample, "negative", "18:00"), "{\"laboratory\": \"A\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("request.invalid"));
        send(LABORATORY).andExpect(status().isBadRequest());
        String one = report(sample, "negative", "18:00");
        send(LABORATORY, Collections.nCopies(1001, one).toArray(String[]::new)).andExpect(status().isBadRequest());
        send(LABORATORY, one).andExpect(jsonPath("$.created").value(1));
    }

    @Test
    void isClosedToEverybodyElse() throws Exception {
        send(HEADQUARTERS, report(sample, "negative", "18:00")).andExpect(status().isForbidden());
    }

    private ResultActions send(StaffUser sender, String... reports) throws Exception {
        String body = Stream.of(reports).collect(Collectors.joining(",", "{\"reports\": [", "]}"));
        return mvc.perform(post("/api/v1/test-results/batches")
                .with(user(sender))
                .with(csrf())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String report(String sampleNumber, String result, String time) {
        return """
                {"laboratory": "区医院", "sampleNumber": "%s", "sampledAt": "2022-09-05T08:00:00+08:00",
                 "reportedAt": "2022-09-05T%s:00+08:00", "result": "%s"}""".formatted(sampleNumber, time, result);
    }
}
