package org.cordon.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordon.testing.Browser;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Colleagues share an address: everything here comes from one. */
@CordonTest
class KnownBrowserTests {

    private static final String PASSWORD = "Cordon-demo-2022";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    StaffAccounts accounts;

    @Autowired
    KnownBrowsers browsers;

    @LocalServerPort
    int port;

    private String userId = "";

    @BeforeEach
    void openAccount() {
        userId = "regular" + NUMBERS.incrementAndGet();
        accounts.create(userId, "Rui", PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of("370215001"));
    }

    @Test
    void aColleagueWhoTypesWrongPasswordsDoesNotLockTheHolderOut() {
        Browser own = Browser.stranger(port);
        assertThat(own.signIn(userId, PASSWORD).uri()).hasPath("/");
        own.submit("/", "/logout", "");
        guessFiveTimes();

        assertThat(Browser.stranger(port).signIn(userId, PASSWORD).uri().getQuery())
                .isEqualTo("error");
        assertThat(own.signIn(userId, PASSWORD).uri()).hasPath("/");
    }

    @Test
    void norDoTheyGuessForEverInTheHoldersBrowser() {
        Browser own = Browser.stranger(port);
        own.signIn(userId, PASSWORD);
        own.submit("/", "/logout", "");
        for (int guess = 0; guess < 5; guess++) {
            own.signIn(userId, "guess " + guess);
        }

        assertThat(own.signIn(userId, PASSWORD).uri().getQuery()).isEqualTo("error");
    }

    @Test
    void theCookieIsForTheServerOnlyAndNamesNobody() {
        String cookie = remembered(new MockHttpServletRequest(), userId);

        assertThat(cookie)
                .startsWith("known-browser=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain(userId);
    }

    @Test
    void theMarkOfOnePersonIsNoneOfAnother() {
        String value = value(remembered(new MockHttpServletRequest(), userId));

        assertThat(browsers.origin(value, "10.0.0.1", userId).known()).isTrue();
        assertThat(browsers.origin(value, "10.0.0.1", "another")).isEqualTo(new SignInOrigin("10.0.0.1", false));
        String forged = value.substring(0, 23) + "A".repeat(22);
        assertThat(browsers.origin(forged, "10.0.0.1", userId).known()).isFalse();
        String ofAnotherBrowser = "A".repeat(22) + value.substring(22);
        assertThat(browsers.origin(ofAnotherBrowser, "10.0.0.1", userId).known())
                .isFalse();
    }

    @Test
    void fivePeopleShareABrowserAndTheSixthTakesTheFirstsPlace() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        String value = "";
        for (int person = 1; person <= 6; person++) {
            value = value(remembered(request, "shared" + person));
            request.setCookies(new jakarta.servlet.http.Cookie("known-browser", value));
        }

        assertThat(browsers.origin(value, "10.0.0.1", "shared1").known()).isFalse();
        for (int person = 2; person <= 6; person++) {
            assertThat(browsers.origin(value, "10.0.0.1", "shared" + person).known())
                    .isTrue();
        }
    }

    private String remembered(MockHttpServletRequest request, String user) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        browsers.remember(user, request, response);
        return String.valueOf(response.getHeader("Set-Cookie"));
    }

    private static String value(String cookie) {
        return cookie.substring("known-browser=".length(), cookie.indexOf(';'));
    }

    private void guessFiveTimes() {
        Browser colleague = Browser.stranger(port);
        for (int guess = 0; guess < 5; guess++) {
            colleague.signIn(userId, "guess " + guess);
        }
    }
}
