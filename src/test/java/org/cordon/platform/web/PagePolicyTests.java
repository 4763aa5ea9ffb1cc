package org.cordon.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.platform.tasks.Errands.PASSWORD;
import static org.cordon.platform.tasks.Errands.TOWN_A;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.platform.tasks.Errands;
import org.cordon.testing.Caller;
import org.cordon.testing.Caller.Answer;
import org.cordon.testing.Chromium;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Our pages, Tasklist and Cockpit do their work in a browser under the policies that we send, which forbid nothing of it. */
@CordonTest
class PagePolicyTests {

    @Autowired
    Errands errands;

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    @BeforeEach
    void prepare() {
        errands.prepare();
    }

    @Test
    void tasksAreDoneInTasklist() {
        String task = errands.task(errands.start(TOWN_A));
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signIn("anna", PASSWORD, "en-US");
            chromium.open(page, "/camunda/app/tasklist/default/#/?task=" + task);
            page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
            page.getByLabel("Done").check();
            page.getByLabel("Secret").fill("told");
            page.getByLabel("Name").fill("Somebody");
            chromium.picture(page, "tasklist");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Complete"))
                    .click();
            page.waitForTimeout(2_000); // its own way back to the list, during which anything may be forbidden
            chromium.picture(page, "tasklist-completed");
            assertThat(engine.getTaskService().createTaskQuery().taskId(task).count())
                    .isZero();
            assertThat(chromium.errors()).isEmpty();
        }
    }

    @Test
    void aDiagramIsLookedAtInCockpit() {
        Answer registered = Caller.program(port, "carla", PASSWORD)
                .json("POST", "/api/v1/cases", "{\"name\": \"王五\", \"areaCode\": \"370215001\"}");
        assertThat(registered.status()).as(registered.all()).isEqualTo(201);
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("PositiveCase")
                .list()
                .get(0)
                .getId();
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signIn("carla", PASSWORD, "zh-CN");
            chromium.open(page, "/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
            PlaywrightAssertions.assertThat(page.locator("svg .djs-element").first())
                    .isVisible();
            PlaywrightAssertions.assertThat(page.locator(".djs-overlays .badge").first())
                    .isVisible();
            chromium.picture(page, "cockpit");
            assertThat(chromium.errors()).isEmpty();
        }
    }

    @Test
    void ourPagesOpen() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signIn("carla", PASSWORD, "zh-CN");
            for (String path :
                    List.of("/", "/cases", "/cases/new", "/persons", "/sites", "/edition-changes", "/password")) {
                chromium.open(page, path);
                PlaywrightAssertions.assertThat(page.locator("h1")).isVisible();
            }
            assertThat(chromium.errors()).isEmpty();
        }
    }
}
