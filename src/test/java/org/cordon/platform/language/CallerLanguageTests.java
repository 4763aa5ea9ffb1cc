package org.cordon.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CallerLanguageTests {

    private final CallerLanguage callerLanguage = new CallerLanguage();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void followsTheBrowser() {
        request.addHeader("Accept-Language", "en-GB,en;q=0.8");

        assertThat(callerLanguage.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void speaksChineseToAnyRegionAndToWhoeverAsksForALanguageWeLack() {
        assertThat(callerLanguage.resolveLocale(request)).isEqualTo(Locale.CHINESE);

        request.addHeader("Accept-Language", "zh-CN");
        assertThat(callerLanguage.resolveLocale(request)).isEqualTo(Locale.CHINESE);

        request.removeHeader("Accept-Language");
        request.addHeader("Accept-Language", "fr-FR");
        assertThat(callerLanguage.resolveLocale(request)).isEqualTo(Locale.CHINESE);
    }

    @Test
    void prefersWhatTheCallerChose() {
        request.addHeader("Accept-Language", "zh-CN");
        request.setCookies(new Cookie(CallerLanguage.COOKIE, "en"));

        assertThat(callerLanguage.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void remembersAChoiceAndIgnoresALanguageWeLack() {
        callerLanguage.setLocale(request, response, Locale.FRENCH);
        assertThat(response.getHeaders("Set-Cookie")).isEmpty();

        callerLanguage.setLocale(request, response, Locale.ENGLISH);
        assertThat(response.getHeader("Set-Cookie")).contains("cordon-language=en");
        assertThat(callerLanguage.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }
}
