package org.cordon.board.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordon.platform.audit.AuditRows;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Who may send what on the page, what becomes of a file that is refused, and what is told of one that was taken. */
@CordonTest
class ImportPageWebTests {

    private static final StaffUser CLERK = staff("importPageCdc", Roles.CDC_INVESTIGATORS);
    private static final StaffUser COLLEAGUE = staff("importPageHq", Roles.HEADQUARTERS_STAFF);
    private static final StaffUser TOWN = staff("importPageTown", Roles.TOWN_STAFF);
    private static final StaffUser DRIVER = staff("importPageDriver", Roles.TRANSFER_TEAM);
    private static final String LIST = "sourceId,name,category,phone\n1,王一,close,\n2,李二,unheard-of,\n,,密接,1\n";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private ImportPage clerk;

    @BeforeEach
    void open() {
        clerk = new ImportPage(mvc, CLERK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "areas",
                "cases",
                "contacts",
                "key-persons",
                "pushes",
                "residents",
                "round-samples",
                "test-results",
                "visit-results"
            })
    void saysWhatEachKindIsForAndWhichColumnsItUnderstands(String kind) throws Exception {
        for (String language : List.of("en", "zh-CN")) {
            String form = form(clerk.html("/imports?kind=" + kind, language));

            assertThat(form).contains("<code>", "name=\"file\"").doesNotContain("??");
        }
    }

    @Test
    void asksForWhatTheKindNeedsOnly() throws Exception {
        assertThat(form(clerk.html("/imports?kind=residents", "en")))
                .contains("name=\"mode\"", "name=\"year\"", "name=\"source\"")
                .doesNotContain("default.");
        assertThat(form(clerk.html("/imports?kind=pushes", "zh-CN")))
                .contains("name=\"default.list\"", "value=\"arrivals\">风险区来返人员<")
                .doesNotContain("name=\"mode\"");
        assertThat(form(clerk.html("/imports?kind=round-samples", "en")))
                .contains("name=\"default.round\"")
                .doesNotContain("name=\"mode\"", "name=\"source\"");
    }

    @Test
    void aTownSeesNoKindItMayNotSend() throws Exception {
        ImportPage town = new ImportPage(mvc, TOWN);

        assertThat(town.html("/imports", "en")).contains("kind=visit-results").doesNotContain("kind=cases");
        assertThat(town.opened("/imports?kind=cases", "en").getStatus()).isEqualTo(403);
        assertThat(town.sent("cases", LIST, "en").getStatus()).isEqualTo(403);
        assertThat(town.streamed("cases", LIST, true).getStatus()).isEqualTo(403);
        assertThat(new ImportPage(mvc, DRIVER).opened("/imports", "en").getStatus())
                .isEqualTo(403);
    }

    @Test
    void takesAFileWithATokenOnly() throws Exception {
        assertThat(clerk.streamed("key-persons", LIST, false).getStatus()).isEqualTo(403);
        MockHttpServletResponse taken = clerk.streamed("key-persons", LIST, true);

        assertThat(taken.getStatus()).isEqualTo(202);
        assertThat(taken.getContentAsString()).contains("\"dryRun\":true", "\"fileName\":\"list.csv\"");
    }

    @Test
    void keepsWhatWasTypedWhenTheFileIsRefused() throws Exception {
        String mapping = "{\"columns\": {\"nobody\": \"X\"}}";
        String[] typed = {
            "source", "laixi-push", "default.category", "highRiskArea", "dryRun", "true", "mapping", mapping
        };

        MockHttpServletResponse refused = clerk.sent("key-persons", LIST, "zh-CN", typed);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("映射写了此类导入没有的字段", "已填写的内容仍然保留", "value=\"laixi-push\"", "checked=\"checked\"")
                .contains("value=\"highRiskArea\" selected=\"selected\"", "{&quot;columns&quot;");
        MockHttpServletResponse unsaid = clerk.sent("key-persons", LIST, "en", "default.category", "closeContact");
        assertThat(unsaid.getContentAsString(StandardCharsets.UTF_8))
                .contains("mean nothing without who gave them out");
        MockHttpServletResponse twice =
                clerk.sent("key-persons", LIST, "en", "source", "a", "mapping", "{\"source\": \"b\"}");
        assertThat(twice.getContentAsString(StandardCharsets.UTF_8)).contains("something else of &quot;source&quot;");
        assertThat(clerk.sent("key-persons", "", "en").getContentAsString(StandardCharsets.UTF_8))
                .contains("Choose the file first");
    }

    @Test
    void tellsWhatCameOfEachRowInBothLanguagesAndRecordsIt() throws Exception {
        String page = clerk.taken("key-persons", LIST, "source", "page-tests", "dryRun", "true");

        assertThat(clerk.html(page, "zh-CN"))
                .contains("本次为试运行", "被退回的行：2", "人员类别 (category) 的值 unheard-of 不在", "请提供来源编号")
                .doesNotContain("every 1s", "??");
        MockHttpServletResponse english = clerk.opened(page, "en");
        assertThat(english.getContentAsString(StandardCharsets.UTF_8))
                .contains("Rejected rows: 2", "The category unheard-of is none of", page + "/")
                .contains("/api/v1/imports" + page.substring("/imports".length()) + "/rejected.csv");
        assertThat(new AuditRows(jdbc).ofRequest(english.getHeader("X-Request-Id")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.actor()).isEqualTo(CLERK.userId());
                    assertThat(row.action()).isEqualTo("EXPORT");
                    assertThat(row.fields()).isEqualTo("rejectedRows");
                });
    }

    @Test
    void showsNobodyTheImportsOfOthers() throws Exception {
        String page = clerk.taken("key-persons", LIST, "source", "page-tests", "dryRun", "true");
        assertThat(clerk.html("/imports", "en")).contains(page);
        for (StaffUser other : List.of(COLLEAGUE, TOWN)) {
            ImportPage others = new ImportPage(mvc, other);
            assertThat(others.html("/imports", "en")).doesNotContain(page);
            for (String path : List.of(page, page + "/progress")) {
                assertThat(others.opened(path, "en").getStatus()).isEqualTo(404);
            }
            assertThat(others.posted(page + "/stop", "en").getStatus()).isEqualTo(404);
            assertThat(others.posted(page + "/confirmation", "en", "removed", "1")
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void showsHowFarItIsAndStops() throws Exception {
        String page = clerk.taken("key-persons", LIST, "source", "page-tests", "dryRun", "true");
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        jdbc.sql("""
                        update cordon.import_file set state = 'RUNNING', finished_at = null, rows_done = 1, phase_millis = 500,
                            claimed_by = :node, claimed_until = timestamp '2999-01-01 00:00:00' where id = :id
                        """).param("node", UUID.randomUUID()).param("id", id).update();

        assertThat(clerk.html(page + "/progress", "en"))
                .contains("hx-get=\"" + page + "/progress\"", "every 1s", "1 of 3 lines.", "2 lines a second.")
                .contains("About 1 seconds left.")
                .doesNotContain("<html");
        assertThat(clerk.posted(page + "/stop", "en").getRedirectedUrl()).isEqualTo(page);
        assertThat(jdbc.sql("select cancel_requested from cordon.import_file where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        jdbc.sql("""
                        update cordon.import_file set state = 'CANCELLED', finished_at = uploaded_at, claimed_until = null
                        where id = ?
                        """).param(id).update();
        assertThat(clerk.html(page, "zh-CN")).contains("已停止").doesNotContain("every 1s");
        assertThat(clerk.posted(page + "/stop", "en").getRedirectedUrl())
                .as("ended meanwhile")
                .isEqualTo(page);
    }

    @Test
    void leadsToThePagesOfTheWorkListForItsSheets() throws Exception {
        ImportPage town = new ImportPage(mvc, TOWN);
        String page = town.sent("visit-results", "row,list,visits,result\n1,x,0,y\n", "en")
                .getRedirectedUrl();

        assertThat(page).startsWith("/worklist/sheets/");
        String own = "/imports/" + String.valueOf(page).substring("/worklist/sheets/".length());
        assertThat(town.opened(own, "en").getRedirectedUrl()).isEqualTo(page);
        assertThat(town.html("/imports", "en")).contains(String.valueOf(page));
    }

    private static String form(String html) {
        assertThat(html).contains("data-import");
        return html.substring(html.indexOf("data-import"), html.indexOf("own-title"));
    }

    private static StaffUser staff(String userId, String role) {
        return new StaffUser(userId, userId, Set.of(role), Set.of());
    }
}
