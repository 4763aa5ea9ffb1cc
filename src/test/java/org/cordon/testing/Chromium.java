package org.cordon.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A real browser, the Chromium that is installed; a test that wants one is skipped where there is none. */
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of(System.getProperty("cordon.chromium", "/usr/bin/chromium"));
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Reports what the page's policy forbade, also where the console would not. */
    private static final String WITNESS =
            "addEventListener('securitypolicyviolation', e => console.error('POLICY ' + e.effectiveDirective + ' ' + e.blockedURI))";

    private final Playwright playwright;
    private final Browser browser;
    private final String base;
    private final List<String> errors = new ArrayList<>();

    private Chromium(int port) {
        this.base = "http://127.0.0.1:" + port;
        this.playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    public static Chromium at(int port) {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAM), "No Chromium at " + PROGRAM + "; name one with -Dcordon.chromium=");
        return new Chromium(port);
    }

    /** A window of its own in which somebody signs in. */
    public Page signIn(String user, String password, String locale) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale(locale).setViewportSize(1400, 900));
        context.addInitScript(WITNESS);
        Page page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(error -> errors.add(page.url() + ": " + error));
        signIn(page, user, password);
        return page;
    }

    /** Somebody signs in, in a window that is open. */
    public void signIn(Page page, String user, String password) {
        page.navigate(base + "/login");
        page.fill("input[name=username]", user);
        page.fill("input[name=password]", password);
        page.click("main button[type=submit]");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    public void open(Page page, String path) {
        page.navigate(base + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Keeps what the window shows now, to be looked at. */
    public void picture(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** Everything that a page complained of so far. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error")) {
            errors.add(message.location() + ": " + message.text());
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
