package org.cordon.board.web.worklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cordon.pushes.SomePhoto;
import org.cordon.testing.Chromium;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The work list in the hand of a grid worker: two taps, also where the connection is lost, many at once, and keys. */
@CordonTest
class WorkListInBrowserTests {

    private static final String KEPT = "localStorage.getItem('cordon-worklist') || ''";
    private static final String REMARK = "门口贴了条";

    @Autowired
    WorkDistrict district;

    @LocalServerPort
    int port;

    private long first;
    private long second;

    @BeforeEach
    void found() {
        district.found();
        first = district.row(WorkDistrict.NORTH_ONE, Duration.ofHours(-1), "王小明");
        second = district.row(WorkDistrict.NORTH_TWO, Duration.ofHours(2), "李小红");
    }

    @AfterEach
    void empty() {
        district.empty();
    }

    @Test
    void aResultTakesTwoTapsOnAPhone() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "zh-CN");
            page.setViewportSize(390, 844);
            chromium.picture(page, "worklist-phone-zh");
            row(page, first).locator("summary").click();
            chromium.picture(page, "worklist-phone-answers-zh");
            row(page, first).locator("button[value=ABSENT]").click();
            assertThat(row(page, first).locator(".badge.good")).hasText("无人在家");
            assertThat(district.state(first)).isEqualTo("ABSENT");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            assertThat(chromium.errors()).isEmpty();
        }
    }

    @Test
    void filtersAreFoldedOnAPhoneUntilTheyAreWanted() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "zh-CN");
            assertThat(page.locator("#kind")).isVisible();
            assertThat(page.locator("label[for=more]")).isHidden();
            page.setViewportSize(390, 844);
            assertThat(page.locator("#kind")).isHidden();
            page.locator("label[for=more]").click();
            assertThat(page.locator("#kind")).isVisible();
            page.locator("#kind").selectOption("unsampled");
            page.waitForURL("**kind=unsampled**");
            page.reload();
            assertThat(page.locator("#kind")).isVisible();
            assertThat(chromium.errors()).isEmpty();
        }
    }

    @Test
    void aResultSurvivesALostConnection() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            page.setViewportSize(390, 844);
            page.context().setOffline(true);
            tell(page, first);
            assertThat(row(page, first).locator("[data-waiting]")).hasText("not sent yet");
            assertThat(page.locator("[data-note]")).containsText("Not sent yet: 1");
            chromium.picture(page, "worklist-phone-offline-en");
            assertThat(district.happened(first, "ANSWERED")).isZero();

            page.context().setOffline(false);
            assertThat(row(page, first).locator(".badge.good")).hasText("Nobody at home");
            assertThat(page.locator("[data-note]")).isHidden();
            assertThat(district.happened(first, "ANSWERED")).isEqualTo(1);
            assertThat(page.evaluate(KEPT)).isEqualTo("");
        }
    }

    @Test
    void aResultWhoseConfirmationIsLostIsTakenOnce() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            page.route("**/feedback", route -> {
                route.fetch();
                route.abort();
            });
            tell(page, first);
            assertThat(row(page, first).locator("[data-waiting]")).isVisible();
            page.waitForCondition(() -> district.happened(first, "ANSWERED") == 1);
            page.unroute("**/feedback");

            page.reload();
            assertThat(page.locator("[data-note]")).isHidden();
            page.waitForCondition(() -> page.evaluate(KEPT).equals(""));
            assertThat(district.happened(first, "ANSWERED")).isEqualTo(1);
        }
    }

    @Test
    void aSecondTapMeansTheSameVisit() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            page.context().setOffline(true);
            tell(page, first);
            tell(page, first);
            assertThat(page.locator("[data-note]")).containsText("Not sent yet: 1");

            page.context().setOffline(false);
            assertThat(row(page, first).locator(".badge.good")).hasText("Nobody at home");
            assertThat(district.happened(first, "ANSWERED")).isEqualTo(1);
        }
    }

    @Test
    void aResultIsKeptThoughThePhoneGivesUpOverItsPhoto() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            page.evaluate("window.createImageBitmap = () => new Promise(() => {}); true");
            withPhoto(page, first);
            tell(page, first);
            page.waitForCondition(() -> page.evaluate(KEPT).toString().contains(REMARK));

            page.reload();
            page.waitForCondition(() -> page.evaluate(KEPT).equals(""));
            assertThat(page.locator("[data-problem]")).containsText("without its photo");
            assertThat(district.happened(first, "ANSWERED")).isEqualTo(1);
        }
    }

    @Test
    void aPhotoThatAProxyRefusesHoldsNothingUp() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            page.route(
                    "**/photo",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(413)
                            .setContentType("text/html")
                            .setBody("<h1>413 Request Entity Too Large</h1>")));
            withPhoto(page, first);
            tell(page, first);
            assertThat(row(page, first).locator(".badge.good")).hasText("Nobody at home");
            assertThat(page.locator("[data-problem]")).containsText("HTTP 413");
            tell(page, second);
            assertThat(row(page, second).locator(".badge.good")).isVisible();
        }
    }

    @Test
    void aPhotoForWhichTheServerHasNoAnswerHoldsNothingUp() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            page.route(
                    "**/photo",
                    route -> route.fulfill(
                            new Route.FulfillOptions().setStatus(502).setBody("<h1>502</h1>")));
            withPhoto(page, first);
            tell(page, first);
            page.waitForCondition(() -> district.happened(first, "ANSWERED") == 1);
            tell(page, second);
            assertThat(row(page, second).locator(".badge.good")).isVisible();
            assertThat(row(page, first).locator("[data-waiting]")).isVisible();
        }
    }

    @Test
    void nothingStaysBehindAfterTheSignOut() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            page.route("**/feedback", route -> route.abort());
            tell(page, first);
            page.waitForCondition(() -> page.evaluate(KEPT).toString().contains(REMARK));
            page.onDialog(dialog -> dialog.accept());
            page.locator("form[action$='/logout'] button").click();
            assertThat(page.locator(".message.good")).isVisible();
            assertThat(page.evaluate(KEPT)).isEqualTo("");
            assertThat(district.happened(first, "ANSWERED")).isZero();
        }
    }

    @Test
    void theSignOutAsksOnEveryPage() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            page.route("**/feedback", route -> route.abort());
            tell(page, first);
            page.waitForCondition(() -> page.evaluate(KEPT).toString().contains(REMARK));
            chromium.open(page, "/");
            List<String> asked = new ArrayList<>();
            page.onDialog(dialog -> {
                asked.add(dialog.message());
                dialog.dismiss();
            });
            page.locator("form[action$='/logout'] button").click();
            assertThat(asked).singleElement().asString().contains("would be lost");
            assertThat(page.evaluate(KEPT).toString()).contains(REMARK);
            chromium.open(page, "/worklist");
            assertThat(page.locator("[data-note]")).containsText("Not sent yet: 1");
        }
    }

    @Test
    void aResultWaitsForWhoToldItWhileAColleagueUsesThePhone() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            page.route("**/feedback", route -> route.abort());
            tell(page, first);
            page.waitForCondition(() -> page.evaluate(KEPT).toString().contains(REMARK));
            page.context().clearCookies();
            chromium.signIn(page, WorkDistrict.NED.userId(), WorkDistrict.PASSWORD);
            chromium.open(page, "/worklist");
            assertThat(page.locator("[data-note]")).isHidden();
            tell(page, second);
            page.unroute("**/feedback");
            page.locator("[data-again]").click();
            assertThat(row(page, second).locator(".badge.good")).isVisible();
            assertThat(district.happened(first, "ANSWERED")).isZero();

            page.locator("form[action$='/logout'] button").click();
            assertThat(page.locator(".message.good")).isVisible();
            chromium.signIn(page, WorkDistrict.NORA.userId(), WorkDistrict.PASSWORD);
            chromium.open(page, "/worklist");
            page.waitForCondition(() -> district.happened(first, "ANSWERED") == 1);
            page.waitForCondition(() -> page.evaluate(KEPT).equals(""));
        }
    }

    @Test
    void allThatWasShownIsAnsweredAndNobodyWhoCameSince() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            page.locator("#community").selectOption(WorkDistrict.NORTH_ONE);
            assertThat(page.locator("tr[data-row]")).hasCount(1);
            assertThat(page.locator("#grids option")).hasCount(1);
            page.locator("#kind").selectOption("unsampled");
            Locator many = page.locator("details.many");
            assertThat(many.locator("button[value=EXEMPT]")).hasCount(1);
            long later = district.row(WorkDistrict.NORTH_ONE, Duration.ofHours(3), "赵小北");
            many.locator("summary").click();
            many.locator("#all").check();
            many.locator("button[value=EXEMPT]").click();
            assertThat(page.locator("[data-done]")).hasText("Taken down: 1. Left as they were: 0.");
            assertThat(district.state(first)).isEqualTo("EXEMPT");
            assertThat(district.state(later)).isEqualTo("OPEN");
            assertThat(chromium.errors()).isEmpty();
        }
    }

    @Test
    void whoHasNoGridIsTakenInHandToo() {
        long nowhere = district.row("unsampled", WorkDistrict.NORTH_ONE, "", Duration.ofHours(3), district.who("赵小北"));
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            Locator many = page.locator("details.many");
            many.locator("summary").click();
            many.locator("[data-tick-all]").check();
            many.locator("[data-claim]").click();
            assertThat(page.locator("[data-done]")).hasText("Taken down: 3. Left as they were: 0.");
            assertThat(district.happened(nowhere, "CLAIMED")).isEqualTo(1);
            assertThat(chromium.errors()).isEmpty();
        }
    }

    @Test
    void aSheetGoesOutAndComesBack() throws IOException {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            page.locator("details.sheet summary").click();
            chromium.picture(page, "worklist-sheet-en");
            Download download = page.waitForDownload(
                    () -> page.locator("details.sheet a.button").click());
            SheetFile sheet;
            try (InputStream bytes = download.createReadStream()) {
                sheet = new SheetFile(bytes.readAllBytes());
            }
            byte[] filled =
                    sheet.fill(first, "Refused", REMARK).fill(second, "?", "").bytes();
            page.locator("#file").setInputFiles(new FilePayload("filled.xlsx", "", filled));
            page.locator("details.sheet button").click();
            assertThat(page.locator(".message.good")).containsText("Taken down: 1.");
            assertThat(page.locator("table tbody tr")).hasCount(1);
            chromium.picture(page, "worklist-sheet-report-en");
            assertThat(district.state(first)).isEqualTo("REFUSED");
            assertThat(chromium.errors()).isEmpty();
        }
    }

    @Test
    void severalAreAnsweredAtOnce() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            chromium.picture(page, "worklist-desktop-en");
            page.locator("#kind").selectOption("unsampled");
            Locator many = page.locator("details.many");
            assertThat(many.locator("button[value=EXEMPT]")).hasCount(1);
            many.locator("summary").click();
            many.locator("[data-tick-all]").check();
            chromium.picture(page, "worklist-desktop-several-en");
            many.locator("button[value=EXEMPT]").click();
            assertThat(page.locator("[data-done]")).hasText("Taken down: 2. Left as they were: 0.");
            assertThat(page.locator("tr[data-row]")).hasCount(0);
            assertThat(district.state(first)).isEqualTo("EXEMPT");
            assertThat(district.state(second)).isEqualTo("EXEMPT");

            chromium.open(page, "/worklist/told");
            page.locator("tr[data-row='" + first + "'] td.answer a").click();
            page.fill("#undo-reason", "wrong door");
            chromium.picture(page, "worklist-row-en");
            page.locator("form[action$='/undoing'] button").click();
            assertThat(page.locator(".message.good").last()).isVisible();
            assertThat(district.state(first)).isEqualTo("OPEN");
            assertThat(chromium.errors()).isEmpty();
        }
    }

    @Test
    void theKeyboardAloneDoes() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.keyboard().press("1");
            assertThat(row(page, second).locator(".badge.good")).hasText("Sampled since");
            assertThat(district.state(second)).isEqualTo("SAMPLED_SINCE");
            assertThat(district.state(first)).isEqualTo("OPEN");
            page.keyboard().press("/");
            page.keyboard().type("王");
            page.keyboard().press("Enter");
            assertThat(page.locator("tr[data-row]")).hasCount(1);
            assertThat(chromium.errors()).isEmpty();
        }
    }

    private static Page opened(Chromium chromium, String language) {
        Page page = chromium.signIn(WorkDistrict.NORA.userId(), WorkDistrict.PASSWORD, language);
        chromium.open(page, "/worklist");
        return page;
    }

    private static Locator row(Page page, long id) {
        return page.locator("#row-" + id);
    }

    private static void withPhoto(Page page, long id) {
        byte[] photo = SomePhoto.file(SomePhoto.halves(40, 30), "png");
        row(page, id).locator("[type=file]").setInputFiles(new FilePayload("photo.png", "image/png", photo));
    }

    private static void tell(Page page, long id) {
        row(page, id).locator("summary").click();
        row(page, id).locator("input[name^=remark]").fill(REMARK);
        row(page, id).locator("button[value=ABSENT]").click();
    }
}
