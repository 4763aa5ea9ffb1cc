package org.cordon.board.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The work list of a town: what it shows and to whom, and what it takes without its script. */
@CordonTest
class WorkListWebTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    MockMvc mvc;

    @Autowired
    WorkDistrict district;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void found() {
        district.found();
    }

    @AfterEach
    void empty() {
        district.empty();
    }

    @Test
    void showsOwnRowsTheFirstDueFirst() throws Exception {
        long later = district.row(WorkDistrict.NORTH_ONE, HOUR.multipliedBy(3), "王小明");
        long late = district.row(WorkDistrict.NORTH_TWO, HOUR.negated(), "李小红");
        district.row(WorkDistrict.SOUTH_ONE, HOUR, "赵南");

        page("/worklist", WorkDistrict.NORA)
                .andExpect(status().isOk())
                .andExpect(content().string(stringContainsInOrder("row-" + late, "row-" + later)))
                .andExpect(content().string(containsString("North Two")))
                .andExpect(content().string(not(containsString("小红"))))
                .andExpect(content().string(not(containsString("赵"))));
    }

    @Test
    void filtersByListCommunityLatenessAndWhoGoesThere() throws Exception {
        long late = district.row(WorkDistrict.NORTH_ONE, HOUR.negated(), "王小明");
        long other = district.row("arrivals", WorkDistrict.NORTH_TWO, "02", HOUR, district.who("李小红"));

        shows("/worklist?late=true", late, other);
        shows("/worklist?kind=unsampled", late, other);
        shows("/worklist?community=" + WorkDistrict.NORTH_TWO, other, late);
        shows("/worklist?grid=02", other, late);
        send("/worklist/claims", "row", "" + other).andExpect(redirectedUrl("/worklist"));
        shows("/worklist?mine=true", other, late);
    }

    @Test
    void goesOnBehindTheLastRowOfAPage() throws Exception {
        long last = 0;
        for (int i = 0; i < 51; i++) {
            last = district.row(WorkDistrict.NORTH_ONE, HOUR.plusMinutes(i), "王小明");
        }
        page("/worklist", WorkDistrict.NORA)
                .andExpect(content().string(containsString("after=" + (last - 1))))
                .andExpect(content().string(not(containsString("row-" + last))));
        shows("/worklist?after=" + (last - 1), last, last - 1);
    }

    @Test
    void findsSomebodyByTheLastDigitsThePhoneOrTheName() throws Exception {
        long wanted = district.row(
                "unsampled",
                WorkDistrict.NORTH_ONE,
                "01",
                HOUR,
                district.who("王小明").phone("13800138765"));
        long other = district.row(WorkDistrict.NORTH_ONE, HOUR, "李小红");
        String document = district.lastDocument();

        shows("/worklist?q=8765", wanted, other);
        shows("/worklist?q=13800138765", wanted, other);
        shows("/worklist?q=王", wanted, other);
        shows("/worklist?q=" + document, other, wanted);
        shows("/worklist?q=" + document.substring(12), other, wanted);
        page("/worklist?q=876", WorkDistrict.NORA)
                .andExpect(content().string(containsString("Enter the last four digits")));
        page("/worklist?q=8765", WorkDistrict.SAM).andExpect(content().string(not(containsString("row-" + wanted))));
        page("/worklist?q=" + document, WorkDistrict.SAM)
                .andExpect(content().string(not(containsString("row-" + other))));
    }

    @Test
    void isNotForOthersAndTellsStrangersNothing() throws Exception {
        long row = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        page("/worklist", WorkDistrict.DRIVER).andExpect(status().isForbidden());
        page("/worklist/told", WorkDistrict.DRIVER).andExpect(status().isForbidden());
        page("/worklist/" + row, WorkDistrict.NORA).andExpect(status().isOk());
        page("/worklist/" + row, WorkDistrict.SAM)
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("王"))));
        sentBy(WorkDistrict.SAM, "/worklist/" + row + "/identity", "reason", "VISIT")
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("王"))));
        sentBy(WorkDistrict.SAM, "/worklist/" + row + "/answer", "outcome", "ABSENT")
                .andExpect(status().isNotFound());
        sentBy(WorkDistrict.SAM, "/worklist/answers", "outcome", "ABSENT", "row", "" + row);
        sentBy(WorkDistrict.SAM, "/worklist/claims", "row", "" + row);
        assertThat(district.state(row)).isEqualTo("OPEN");
        assertThat(district.happened(row, "CLAIMED")).isZero();
    }

    @Test
    void showsWhoItIsToWhoeverSaysWhyAndRecordsIt() throws Exception {
        long row = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        send("/worklist/" + row + "/identity", "reason", "OTHER").andExpect(status().isUnprocessableEntity());
        int before = revealed();
        send("/worklist/" + row + "/identity", "reason", "VISIT")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("王小明")));
        assertThat(revealed()).isEqualTo(before + 1);
    }

    @Test
    void takesAnAnswerAndTakesItBackWithoutScript() throws Exception {
        long row = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        send("/worklist/" + row + "/answer", "outcome", "REFUSED", "remark-" + row, "同住人说的")
                .andExpect(redirectedUrl("/worklist"));
        assertThat(district.state(row)).isEqualTo("REFUSED");
        page("/worklist", WorkDistrict.NORA).andExpect(content().string(not(containsString("row-" + row))));
        page("/worklist/told", WorkDistrict.NORA).andExpect(content().string(containsString("row-" + row)));
        page("/worklist/" + row, WorkDistrict.NORA).andExpect(content().string(containsString("同住人说的")));
        send("/worklist/" + row + "/undoing", "reason", "看错门牌").andExpect(redirectedUrl("/worklist/told"));
        assertThat(district.state(row)).isEqualTo("OPEN");
    }

    @Test
    void takesAStepOnceHoweverOftenItIsSent() throws Exception {
        long row = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        for (int i = 0; i < 3; i++) {
            told(row, "ABSENT", "one").andExpect(status().isNoContent());
        }
        assertThat(district.happened(row, "ANSWERED")).isEqualTo(1);
        told(row, "REFUSED", "one")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("push.request.reused")));
        told(row, "ABSENT", "two").andExpect(status().isNoContent());
        assertThat(district.happened(row, "ANSWERED")).isEqualTo(2);
    }

    @Test
    void answersForAllThatAFilterFindsAndForNobodyElse() throws Exception {
        long here = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        long there = district.row(WorkDistrict.NORTH_TWO, HOUR, "李小红");
        long elsewhere = district.row(WorkDistrict.SOUTH_ONE, HOUR, "赵南");

        send("/worklist/answers", "outcome", "SAMPLED_SINCE", "all", "true", "community", WorkDistrict.NORTH_ONE)
                .andExpect(redirectedUrl("/worklist"));
        assertThat(district.state(here)).isEqualTo("SAMPLED_SINCE");
        assertThat(district.state(there)).isEqualTo("OPEN");
        assertThat(district.state(elsewhere)).isEqualTo("OPEN");
    }

    private void shows(String path, long row, long not) throws Exception {
        page(path, WorkDistrict.NORA)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"row-" + row + "\"")))
                .andExpect(content().string(not(containsString("id=\"row-" + not + "\""))));
    }

    private ResultActions page(String path, StaffUser who) throws Exception {
        return mvc.perform(get(path).with(user(who)).header("Accept-Language", "en"));
    }

    private ResultActions told(long row, String outcome, String key) throws Exception {
        return mvc.perform(post("/api/v1/pushes/rows/" + row + "/feedback")
                .with(user(WorkDistrict.NORA))
                .with(csrf())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .content("{\"outcome\":\"" + outcome + "\"}"));
    }

    private ResultActions send(String path, String... fields) throws Exception {
        return sentBy(WorkDistrict.NORA, path, fields);
    }

    private ResultActions sentBy(StaffUser who, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(path).with(user(who)).with(csrf()).param("key", "k");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private int revealed() {
        return jdbc.sql("select count(*) from cordon.audit_entry where actor = 'workNorth' and action = 'REVEAL'")
                .query(Integer.class)
                .single();
    }
}
