package org.cordon.board.web.bulk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.cordon.testing.Chromium;
import org.cordon.testing.CordonTest;
import org.cordon.testing.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many verifications answered alike in a real browser, at a desk and on a phone, by mouse and by keyboard. */
@CordonTest
class BulkPageInBrowserTests {

    @Autowired
    BulkTown town;

    @Autowired
    TaskService tasks;

    @LocalServerPort
    int port;

    private final List<Walker> people = new ArrayList<>();

    @BeforeEach
    void found() {
        town.found();
        people.clear();
        for (String name : List.of("王小明", "李小红", "张大山", "赵一诺")) {
            people.add(town.person(name, name.startsWith("张") ? BulkTown.EAST_TWO : BulkTown.EAST_ONE));
        }
    }

    @AfterEach
    void empty() {
        town.empty();
    }

    @Test
    void answersWhoeverIsTickedAfterAQuestionAndSaysWhoWasLeft() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            page.locator("[data-tick-all]").check();
            page.getByLabel("Nobody answers").check();
            chromium.picture(page, "bulk-desktop-en");
            tasks.claim(taskOf(people.get(1)), BulkTown.ERIK.userId());
            page.locator("[data-send]").click();
            assertThat(page.locator("dialog h2")).hasText("Answer this for 4 people?");
            assertThat(page.locator("[data-summary] li")).hasText("Result: Nobody answers");
            chromium.picture(page, "bulk-desktop-question-en");
            page.locator("[data-yes]").click();

            assertThat(page.locator("[data-counts] li"))
                    .hasText(new String[] {"Answered: 3", "Claimed by a colleague, left to them: 1"});
            assertThat(page.locator("[data-left] li")).containsText("already claimed by bulkEastToo");
            chromium.picture(page, "bulk-desktop-outcome-en");
            assertThat(people.get(0).openTasks()).isEmpty();
            assertThat(people.get(1).openTasks()).containsExactly("UserTask_VerifyPerson");
            assertThat(chromium.errors()).isEmpty();
        }
    }

    @Test
    void nobodyIsAnsweredWithoutAYes() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            page.getByLabel("Refuses to cooperate").check();
            page.locator("[data-send]").click();
            assertThat(page.locator("[data-missing]")).hasText("Tick somebody first.");
            box(page, 0).check();
            page.locator("[data-send]").click();
            page.locator("[data-no]").click();
            assertThat(page.locator("dialog")).isHidden();
            assertThat(page.locator("[data-outcome]")).isHidden();
            assertThat(people.get(0).openTasks()).containsExactly("UserTask_VerifyPerson");
        }
    }

    @Test
    void asksForWhatAnAnswerNeedsAndFitsAPhone() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "zh-CN");
            page.setViewportSize(390, 844);
            box(page, 0).check();
            assertThat(page.locator("[data-key=identityChecked]")).isHidden();
            page.locator("input[value=found]").check();
            assertThat(page.locator("[data-key=identityChecked]")).isVisible();
            page.locator("[data-send]").click();
            assertThat(page.locator("dialog")).isHidden();
            page.locator("[data-key=identityChecked] input").check();
            chromium.picture(page, "bulk-phone-zh");
            page.locator("[data-send]").click();
            assertThat(page.locator("dialog h2")).hasText("确定为 1 人填写以下结果吗？");
            assertThat(page.locator("[data-summary] li")).hasText(new String[] {"核查结果: 已找到，身份无误", "已核对本人与证件"});
            chromium.picture(page, "bulk-phone-question-zh");
            page.locator("[data-no]").click();
            page.locator("input[value=noAnswer]").check();
            assertThat(page.locator("[data-key=identityChecked]")).isHidden();
            page.locator("[data-send]").click();
            assertThat(page.locator("[data-summary] li")).hasText("核查结果: 无人接听");
            page.locator("[data-yes]").click();
            assertThat(page.locator("[data-counts] li")).hasText("已办理：1");
            chromium.picture(page, "bulk-phone-outcome-zh");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            assertThat(chromium.errors()).isEmpty();
        }
    }

    @Test
    void theKeyboardAloneDoes() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            page.locator("input[value=noAnswer]").focus();
            page.keyboard().press("Space");
            box(page, 0).focus();
            page.keyboard().press("Space");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Space");
            page.locator("[data-send]").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-counts] li")).hasText("Answered: 2");
            assertThat(chromium.errors()).isEmpty();
        }
    }

    @Test
    void aLostConnectionIsToldAndSendingAgainDoesNothingTwice() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "en-US");
            page.locator("[data-tick-all]").check();
            page.getByLabel("Nobody answers").check();
            page.route("**/completions", route -> {
                route.fetch();
                route.abort();
            });
            page.locator("[data-send]").click();
            page.locator("[data-yes]").click();
            assertThat(page.locator("[data-problem]")).containsText("The connection broke");
            assertThat(page.locator("[data-counts] li")).hasText(new String[] {"Answered: 0", "Not sent: 4"});
            page.unroute("**/completions");
            page.locator("[data-send]").click();
            page.locator("[data-yes]").click();
            assertThat(page.locator("[data-counts] li"))
                    .hasText(new String[] {"Answered: 0", "Answered before, left as they were: 4"});
        }
    }

    @Test
    void saysHowFarItIsAndStopsWhenAsked() {
        for (int more = people.size(); more < 60; more++) {
            people.add(town.person("孙" + more, BulkTown.EAST_ONE));
        }
        try (Chromium chromium = Chromium.at(port)) {
            Page page = opened(chromium, "zh-CN");
            page.locator("[data-tick-all]").check();
            page.locator("input[value=noAnswer]").check();
            page.route("**/completions", route -> {
                page.locator("[data-stop]").click();
                chromium.picture(page, "bulk-progress-zh");
                route.fulfill(new FulfillOptions().setResponse(route.fetch()));
            });
            page.locator("[data-send]").click();
            page.locator("[data-yes]").click();
            assertThat(page.locator("[data-counts] li")).hasText(new String[] {"已办理：50", "未发送：10"});
        }
    }

    private static Page opened(Chromium chromium, String language) {
        Page page = chromium.signIn(BulkTown.EMMA.userId(), BulkTown.PASSWORD, language);
        chromium.open(page, "/tasks");
        return page;
    }

    private String taskOf(Walker person) {
        return person.task("UserTask_VerifyPerson").getId();
    }

    private static Locator box(Page page, int index) {
        return page.locator("[data-task-box]").nth(index);
    }
}
