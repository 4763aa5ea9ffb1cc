package org.cordon.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.secondfactor.Phone;
import org.cordon.platform.security.secondfactor.SecondFactors;
import org.cordon.testing.Browser;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CordonTest
class OwnSecondFactorTests {

    private static final String PASSWORD = "Cordon-demo-2022";
    private static final String PAGE = "/second-factor";
    private static final Pattern SECRET = Pattern.compile("<code id=\"secret\">([A-Z2-7 ]+)</code>");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    StaffAccounts accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private String userId = "";
    private Browser browser = Browser.stranger(0);

    @BeforeEach
    void signIn() {
        userId = "own" + NUMBERS.incrementAndGet();
        accounts.create(userId, "Ou", PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of("370215001"));
        browser = Browser.stranger(port);
        browser.signIn(userId, PASSWORD);
    }

    @Test
    void asksForThePasswordSoThatAStolenSessionEnrolsNothing() {
        String code = "code=" + code();

        assertThat(browser.submit(PAGE, PAGE, code + "&current=guess").body()).contains("present password is wrong");
        assertThat(browser.submit(PAGE, PAGE, code + "&current=").body()).contains("present password is wrong");
        assertThat(factors.isEnrolled(userId)).isFalse();
    }

    @Test
    void switchesOnWithThePasswordAndTheSessionGoesOn() {
        String code = "code=" + code();

        assertThat(browser.submit(PAGE, PAGE, code + "&current=" + PASSWORD).body())
                .contains("Recovery codes");
        assertThat(factors.isEnrolled(userId)).isTrue();
        assertThat(browser.send("GET", "/persons", "", "en").uri()).hasPath("/persons");
    }

    private String code() {
        HttpResponse<String> page = browser.send("GET", PAGE, "", "en");
        assertThat(page.body()).contains("Present password");
        Matcher secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as("a secret on the page").isTrue();
        return Phone.shows(secret.group(1).replace(" ", ""), clock.instant(), 0);
    }
}
