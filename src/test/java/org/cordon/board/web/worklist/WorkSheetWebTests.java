package org.cordon.board.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.board.web.worklist.WorkDistrict.NED;
import static org.cordon.board.web.worklist.WorkDistrict.NORA;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Rows of the work list as a sheet, and what somebody has filled in told once, in the background. */
@CordonTest
class WorkSheetWebTests {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String ABSENT = "Nobody at home";

    @Autowired
    MockMvc mvc;

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
    void holdsTheRowsOfTheFilterMaskedAndIsRecorded() throws Exception {
        long first = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        district.row(WorkDistrict.NORTH_TWO, HOUR, "李小红");
        district.row(WorkDistrict.SOUTH_ONE, HOUR, "赵南");
        long before = seen();

        SheetFile sheet = sheet(NORA, "?community=" + WorkDistrict.NORTH_ONE, "en");

        assertThat(sheet.row(0).subList(0, 3)).containsExactly("Row number", "List", "Name");
        assertThat(sheet.column("Row number")).containsExactly(String.valueOf(first));
        assertThat(sheet.column("Community and grid")).containsExactly("North One 01");
        assertThat(sheet.column("Name").get(0)).startsWith("王").doesNotContain("小明");
        assertThat(sheet.column("Document").get(0))
                .isNotEqualTo(district.lastDocument())
                .contains("*");
        assertThat(seen()).isEqualTo(before + 1);
        assertThat(sheet(NORA, "", "zh-CN").row(0)).contains("记录编号", "结果", "备注");
        assertThat(sheet(NORA, "", "zh-CN").size()).isEqualTo(3);
    }

    @Test
    void offersUnderEachResultWhatTheListTakes(@TempDir Path folder) throws Exception {
        district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        district.row(WorkDistrict.NORTH_ONE, HOUR.plusMinutes(1), "李小红");
        district.row("contacts", WorkDistrict.NORTH_ONE, "01", HOUR.plusMinutes(2), district.who("赵小北"));

        assertThat(xml(folder, "en"))
                .contains("sqref=\"J2:J3\"", "<formula1>\"Sampled since,Nobody at home,")
                .contains("sqref=\"J4:J4\"", "Not reached", "error=\"Choose one of the results of the list\"")
                .doesNotContain("null");
        assertThat(xml(folder, "zh-CN")).contains("<formula1>\"已补采,无人在家,");
    }

    @Test
    void calculatesNothingWhateverACellBeginsWith() throws Exception {
        for (String start : List.of("=", "+", "-", "@")) {
            district.row(WorkDistrict.NORTH_ONE, HOUR, start + "1+1");
        }

        SheetFile sheet = sheet(NORA, "", "en");

        assertThat(sheet.column("Name")).hasSize(4).allMatch(name -> name.matches("'[=+\\-@].*"));
        assertThat(sheet.types()).doesNotContain(CellType.FORMULA);
    }

    @Test
    void tellsWhatIsFilledInAndAccountsForEveryLine() throws Exception {
        long told = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        long answered = district.row(WorkDistrict.NORTH_ONE, HOUR, "李小红");
        long odd = district.row(WorkDistrict.NORTH_ONE, HOUR, "赵小北");
        long untouched = district.row(WorkDistrict.NORTH_TWO, HOUR, "钱小二");
        long elsewhere = district.row(WorkDistrict.SOUTH_ONE, HOUR, "赵南");
        SheetFile sheet = sheet(NORA, "", "en")
                .fill(told, "Refused", "同住人说的")
                .fill(answered, ABSENT, "")
                .fill(odd, "In the fields", "")
                .fill(elsewhere, ABSENT, "");
        answer(NED, answered, "MOVED");

        assertThat(told(NORA, sheet))
                .contains("Taken down: 1. Taken down before: 0. Not filled in: 1. Not taken down: 3.")
                .contains("Somebody has told about the row " + answered, "There is no row " + elsewhere)
                .contains("has no result &quot;In the fields&quot;");
        assertThat(district.state(told)).isEqualTo("REFUSED");
        assertThat(district.state(answered)).isEqualTo("MOVED");
        assertThat(List.of(district.state(odd), district.state(untouched), district.state(elsewhere)))
                .containsOnly("OPEN");
        assertThat(pages.html(NORA, "/worklist/" + told, "en")).contains("同住人说的");

        assertThat(told(NORA, sheet)).contains("Taken down: 0. Taken down before: 1.");
        assertThat(told(NED, sheet)).contains("Taken down: 0. Taken down before: 1.");
        assertThat(district.happened(told, "ANSWERED")).isEqualTo(1);
    }

    @Test
    void countsAVisitOnceWhoeverSendsTheSheet() throws Exception {
        long row = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        SheetFile sheet = sheet(NORA, "", "en").fill(row, ABSENT, "");

        assertThat(told(NORA, sheet)).contains("Taken down: 1.");
        assertThat(told(NORA, sheet)).contains("Taken down: 0. Taken down before: 1.");
        assertThat(told(NED, sheet)).contains("Taken down: 0. Taken down before: 1.");
        assertThat(visits(row)).isEqualTo(1);
        assertThat(told(NED, sheet.fill(row, "Refused", ""))).contains("since the sheet was made");
        assertThat(told(NORA, sheet(NORA, "", "zh-CN").fill(row, "无人在家", ""))).contains("Taken down: 1.");
        assertThat(visits(row)).isEqualTo(2);
    }

    @Test
    void tellsNothingAgainThatWasTakenBack() throws Exception {
        long row = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        SheetFile sheet = sheet(NORA, "", "en").fill(row, ABSENT, "");
        assertThat(told(NORA, sheet)).contains("Taken down: 1.");

        pages.send(NORA, "/worklist/" + row + "/undoing", "key", "u", "reason", "看错门牌");
        assertThat(told(NORA, sheet)).contains("Taken down: 0. Taken down before: 1.");
        assertThat(district.state(row)).isEqualTo("OPEN");
    }

    @Test
    void refusesWhatIsNoSheetOfTheWorkList() throws Exception {
        long row = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        SheetFile other = new SheetFile(List.of("Row number", "List", "Result", "Remark"));

        assertThat(told(NORA, other)).contains("This is no sheet of the work list");
        assertThat(told(NORA, "Row number,Result\n1,Refused".getBytes(StandardCharsets.UTF_8)))
                .contains("This is no sheet of the work list");
        assertThat(told(NORA, new byte[] {'P', 'K', 3, 4, 5}))
                .contains("role=\"alert\"")
                .doesNotContain("CSV");
        assertThat(told(NORA, Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, 1_000_001)))
                .contains("This is no sheet of the work list");
        assertThat(district.state(row)).isEqualTo("OPEN");
    }

    @Test
    void refusesACellThatIsLongerThanAnybodyWrites() throws Exception {
        long row = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        SheetFile sheet = sheet(NORA, "", "en").fill(row, ABSENT, "x".repeat(1_001));

        assertThat(told(NORA, sheet)).contains("A cell of line 2 has more than 1,000 characters");
        assertThat(told(NORA, sheet.fill(row, ABSENT, "a\n" + " ".repeat(900) + "\nb")))
                .contains("Taken down: 1.");
        assertThat(pages.html(NORA, "/worklist/" + row, "en")).contains("a b");
    }

    @Test
    void showsWhatCameOfItToWhoeverSentItAndNobodyElse() throws Exception {
        long told = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        long odd = district.row(WorkDistrict.NORTH_ONE, HOUR, "赵小北");
        SheetFile sheet = sheet(NORA, "", "en").fill(told, "Refused", "").fill(odd, "In the fields", "");
        String page = Objects.requireNonNull(sent(NORA, sheet.bytes()).getRedirectedUrl());
        atTheEnd(NORA, page);

        assertThat(pages.html(NORA, "/worklist/sheets", "en")).contains(page, "Every line is accounted for");
        assertThat(pages.html(NORA, page, "zh-CN")).contains("没有“In the fields”这个结果", String.valueOf(odd));
        assertThat(pages.html(NORA, page + "?every=true", "en")).contains("Not taken down", "<span>Taken down</span>");
        assertThat(pages.html(NED, "/worklist/sheets", "en")).doesNotContain(page);
        for (StaffUser other : List.of(NED, WorkDistrict.SAM)) {
            assertThat(statusOf(get(page), other)).isEqualTo(404);
            assertThat(statusOf(get(page + "/progress"), other)).isEqualTo(404);
            assertThat(statusOf(post(page + "/stop"), other)).isEqualTo(404);
        }
        assertThat(statusOf(get("/worklist/sheets"), WorkDistrict.DRIVER)).isEqualTo(403);
        assertThat(statusOf(post(page + "/stop"), NORA)).as("ended meanwhile").isEqualTo(302);
    }

    @Test
    void keepsNoSheetInClear() throws Exception {
        long row = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        String page = Objects.requireNonNull(
                sent(NORA, sheet(NORA, "", "en").fill(row, "?", "同住人说的").bytes())
                        .getRedirectedUrl());
        atTheEnd(NORA, page);

        byte[] remark = jdbc.sql("select remark from cordon.import_row where import_id = ?")
                .param(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)))
                .query(byte[].class)
                .single();
        assertThat(new String(remark, StandardCharsets.UTF_8)).doesNotContain("同住人");
    }

    @Test
    void refusesASheetIntoWhichNobodyHasWritten() throws Exception {
        district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");

        assertThat(told(NORA, sheet(NORA, "", "en"))).contains("Nothing is filled in in the sheet");
    }

    @Test
    void isForAtMostFiveThousand() throws Exception {
        long row = district.row(WorkDistrict.NORTH_ONE, HOUR, "王小明");
        for (int i = 0; i < 13; i++) {
            jdbc.sql("insert into cordon.push_row (batch_id, kind, resident_id, town_code, community_code, grid_code,"
                            + " state, pending, due_at, pushed_at) select batch_id, kind, resident_id, town_code,"
                            + " community_code, grid_code, state, pending, due_at, pushed_at from cordon.push_row")
                    .update();
        }
        long before = seen();

        mvc.perform(get("/worklist/sheet").with(user(NORA))).andExpect(status().isUnprocessableEntity());

        assertThat(seen()).isEqualTo(before);
        assertThat(row).isPositive();
    }

    private SheetFile sheet(StaffUser who, String query, String language) throws Exception {
        return new SheetFile(bytes(who, query, language));
    }

    private String xml(Path folder, String language) throws Exception {
        Path file = Files.write(folder.resolve("sheet.xlsx"), bytes(NORA, "", language));
        try (ZipFile parts = new ZipFile(file.toFile());
                InputStream sheet = parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private byte[] bytes(StaffUser who, String query, String language) throws Exception {
        return mvc.perform(get("/worklist/sheet" + query).with(user(who)).header("Accept-Language", language))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String told(StaffUser who, SheetFile sheet) throws Exception {
        return told(who, sheet.bytes());
    }

    /** The page at the end; or the one that says why the sheet is refused. */
    private String told(StaffUser who, byte[] bytes) throws Exception {
        MockHttpServletResponse answer = sent(who, bytes);
        String next = answer.getRedirectedUrl();
        return next == null ? answer.getContentAsString(StandardCharsets.UTF_8) : atTheEnd(who, next);
    }

    private MockHttpServletResponse sent(StaffUser who, byte[] bytes) throws Exception {
        return mvc.perform(multipart("/worklist/sheet")
                        .file(new MockMultipartFile("file", "sheet.xlsx", null, bytes))
                        .content(bytes) // its length, without which files are not taken
                        .with(user(who))
                        .with(csrf())
                        .header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
    }

    private String atTheEnd(StaffUser who, String page) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> pages.html(who, page, "en"), html -> !html.contains("every 1s"));
    }

    private int statusOf(MockHttpServletRequestBuilder request, StaffUser who) throws Exception {
        return mvc.perform(request.with(user(who)).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private void answer(StaffUser who, long row, String outcome) throws Exception {
        pages.send(who, "/worklist/" + row + "/answer", "key", "a", "outcome", outcome);
    }

    private int visits(long row) {
        return jdbc.sql("select visits from cordon.push_row where id = ?")
                .param(row)
                .query(Integer.class)
                .single();
    }

    /** How many people Nora was shown, each as often as it was. */
    private long seen() {
        return jdbc.sql("select coalesce(sum(people_count), 0) from cordon.audit_entry where actor = 'workNorth'")
                .query(Long.class)
                .single();
    }
}
