package org.cordon.board.web.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.testing.Chromium;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file sent in a real browser: refused with everything typed still there, then sent and seen done. */
@CordonTest
class ImportPageInBrowserTests {

    private static final String PASSWORD = "plum ferry tuesday";

    @Autowired
    StaffAccounts accounts;

    @LocalServerPort
    int port;

    @BeforeEach
    void openAccount() {
        accounts.create("importBrowserCdc", "Cdc", PASSWORD, Set.of(Roles.CDC_INVESTIGATORS), Set.of());
    }

    @Test
    void isSentAsItIsAndSeenDone() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signIn("importBrowserCdc", PASSWORD, "zh-CN");
            page.setViewportSize(390, 844);
            chromium.open(page, "/imports?kind=key-persons");
            page.setInputFiles("#file", list("sourceId,category\n1,close\n2,unheard-of\n"));
            page.locator("#dryRun").check();
            page.locator("[data-send]").click();
            assertThat(page.locator("[data-problem]")).containsText("编号离开编号来源没有意义");
            assertThat(page.locator("#dryRun")).isChecked();

            page.fill("#source", "browser-tests");
            page.locator("[data-send]").click();
            assertThat(page.locator("#counts-title")).isVisible();
            assertThat(page.locator("#sent")).containsText("全部 2 行都有结果");
            page.reload();
            assertThat(page.locator("#sent")).containsText("人员类别 (category) 的值 unheard-of");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            chromium.picture(page, "import-phone-zh");
            assertThat(chromium.errors()).hasSize(1).first().asString().contains("422");
        }
    }

    private static FilePayload list(String text) {
        return new FilePayload("list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
