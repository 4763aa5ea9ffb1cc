package org.cordon.board.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.board.web.worklist.WorkDistrict.NED;
import static org.cordon.board.web.worklist.WorkDistrict.NORA;

import java.time.Duration;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a filter of the work list finds, and that steps with all of it touch nobody who was not shown. */
@CordonTest
class WorkListChoiceTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    WorkDistrict district;

    @Autowired
    WorkListPage pages;

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
    void narrowsDownToARoundATownAndRowsWithoutACommunity() throws Exception {
        long first = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        long other = district.row(WorkDistrict.NORTH_TWO, HOUR.plusMinutes(1), "李小红");
        change(first, "round_id = 901");
        change(other, "round_id = 902, community_code = '', grid_code = ''");

        assertThat(pages.rows(NORA, "/worklist?round=901")).containsExactly(first);
        assertThat(pages.rows(NORA, "/worklist?town=" + WorkDistrict.NORTH)).containsExactly(first, other);
        assertThat(pages.rows(NORA, "/worklist?community=-")).containsExactly(other);
        assertThat(pages.rows(NORA, "/worklist?round=901&community=-")).isEmpty();
        String page = pages.html(NORA, "/worklist?round=901&town=" + WorkDistrict.NORTH, "en");
        assertThat(page.split("name=\"round\" value=\"901\"", -1)).hasSize(3);
        assertThat(page.split("name=\"town\" value=\"370297001\"", -1)).hasSize(3);
        assertThat(page).contains("&quot;round&quot;:&quot;901&quot;");
        answerAll("round", "901");
        assertThat(district.state(first)).isEqualTo("SAMPLED_SINCE");
        assertThat(district.state(other)).isEqualTo("OPEN");
    }

    @Test
    void answersForNobodyWhoCameSinceThePageWasShown() throws Exception {
        long shown = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        String page = pages.html(NORA, "/worklist?kind=unsampled", "en");
        long later = district.row(WorkDistrict.NORTH_ONE, HOUR, "李小红");

        String upTo = WorkListPage.field(page, "upTo");
        assertThat(page).contains("&quot;upTo&quot;:&quot;" + upTo + "&quot;");
        answerAll("kind", "unsampled", "upTo", upTo);

        assertThat(district.state(shown)).isEqualTo("SAMPLED_SINCE");
        assertThat(district.state(later)).isEqualTo("OPEN");
    }

    @Test
    void takesEachRowInHandAsFarDownAsItsPlaceIsKnown() throws Exception {
        long grid = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        long community = district.row("unsampled", WorkDistrict.NORTH_ONE, "", HOUR, district.who("李小红"));
        long town = district.row(WorkDistrict.NORTH_ONE, HOUR, "赵小北");
        change(town, "community_code = '', grid_code = ''");

        pages.send(NORA, "/worklist/claims", "key", "k", "row", "" + grid, "row", "" + community, "row", "" + town);

        assertThat(level(grid)).isEqualTo("GRID");
        assertThat(level(community)).isEqualTo("COMMUNITY");
        assertThat(level(town)).isEqualTo("TOWN");
        assertThat(pages.rows(NORA, "/worklist?mine=true")).hasSize(3);
    }

    @Test
    void staysOpenWhenAListIsTakenOutOfTheConfiguration() throws Exception {
        long gone = district.row("vanished", WorkDistrict.NORTH_ONE, "01", HOUR, district.who("王小明"));
        long row = district.row(WorkDistrict.NORTH_ONE, HOUR.plusMinutes(1), "李小红");

        assertThat(pages.rows(NORA, "/worklist")).containsExactly(gone, row);
        assertThat(pages.html(NORA, "/worklist/" + gone, "en")).contains("vanished");
        assertThat(pages.send(NORA, "/worklist/" + gone + "/answer", "key", "k", "outcome", "ABSENT"))
                .isEqualTo(422);
        pages.send(NORA, "/worklist/answers", "key", "m", "outcome", "ABSENT", "row", "" + gone, "row", "" + row);
        assertThat(district.state(row)).isEqualTo("ABSENT");
        assertThat(district.state(gone)).isEqualTo("OPEN");
        assertThat(district.happened(gone, "ANSWERED")).isZero();
        assertThat(pages.rows(NORA, "/worklist/told")).containsExactly(row);
    }

    @Test
    void refusesARemarkThatIsLongerThanThatOfTheInterface() throws Exception {
        long row = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        String path = "/worklist/" + row + "/answer";

        assertThat(pages.send(NORA, path, "key", "k", "outcome", "ABSENT", "remark-" + row, "x".repeat(501)))
                .isEqualTo(422);
        assertThat(district.state(row)).isEqualTo("OPEN");
        assertThat(pages.send(NORA, path, "key", "k", "outcome", "ABSENT", "remark-" + row, "x".repeat(500)))
                .isEqualTo(302);
    }

    @Test
    void offersTheStatesOfTheListsAndTheGridsOfTheCommunity() throws Exception {
        district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");

        assertThat(WorkListPage.options(pages.html(NORA, "/worklist", "en"), "state"))
                .containsExactly("OPEN Open", "ABSENT Nobody at home / Not reached");
        assertThat(WorkListPage.options(pages.html(NORA, "/worklist?kind=contacts", "en"), "state"))
                .containsExactly("OPEN Open", "ABSENT Not reached");
        String page = pages.html(NORA, "/worklist?community=" + WorkDistrict.NORTH_ONE, "en");
        assertThat(page.substring(page.indexOf("id=\"work\""))).contains("<datalist id=\"grids\"><option value=\"01\"");
    }

    @Test
    void tellsOnlyWhatStillStands() throws Exception {
        long overtaken = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        long undone = district.row(WorkDistrict.NORTH_ONE, HOUR, "李小红");
        long mine = district.row(WorkDistrict.NORTH_ONE, HOUR, "赵小北");
        answer(NORA, overtaken, "ABSENT");
        answer(NED, overtaken, "REFUSED");
        answer(NORA, undone, "ABSENT");
        pages.send(NED, "/worklist/" + undone + "/undoing", "key", "u", "reason", "看错门牌");
        change(undone, "state = 'SAMPLED_SINCE'");
        answer(NED, mine, "ABSENT");
        answer(NORA, mine, "REFUSED");

        assertThat(pages.rows(NORA, "/worklist/told")).containsExactly(mine);
        assertThat(pages.rows(NED, "/worklist/told")).containsExactly(overtaken);
    }

    private void answer(StaffUser who, long row, String outcome) throws Exception {
        assertThat(pages.send(who, "/worklist/" + row + "/answer", "key", "a", "outcome", outcome))
                .isEqualTo(302);
    }

    private void answerAll(String... fields) throws Exception {
        String[] all = new String[fields.length + 6];
        System.arraycopy(new String[] {"key", "all", "all", "true", "outcome", "SAMPLED_SINCE"}, 0, all, 0, 6);
        System.arraycopy(fields, 0, all, 6, fields.length);
        assertThat(pages.send(NORA, "/worklist/answers", all)).isEqualTo(302);
    }

    private void change(long row, String assignments) {
        jdbc.sql("update cordon.push_row set " + assignments + " where id = ?")
                .param(row)
                .update();
    }

    private String level(long row) {
        return jdbc.sql("select coalesce(claim_level, '') from cordon.push_row where id = ?")
                .param(row)
                .query(String.class)
                .single();
    }
}
