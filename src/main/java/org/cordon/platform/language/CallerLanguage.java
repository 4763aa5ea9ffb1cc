package org.cordon.platform.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a request: the one chosen with the language switch, else the browser's, else Chinese. The choice is
 * kept in a cookie that Tasklist and Cockpit read too (js/webapp-language.js).
 */
public final class CallerLanguage implements LocaleResolver {

    static final String COOKIE = "cordon-language";

    private static final String CHOSEN_NOW = CallerLanguage.class.getName();

    private final AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();

    CallerLanguage() {
        browser.setSupportedLocales(Languages.SUPPORTED);
        browser.setDefaultLocale(Languages.FALLBACK);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosenNow(request).or(() -> chosenBefore(request)).orElseGet(() -> browser.resolveLocale(request));
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        if (language == null || response == null || !Languages.SUPPORTED.contains(language)) {
            return;
        }
        request.setAttribute(CHOSEN_NOW, language);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, language).toString());
    }

    private static Optional<Locale> chosenNow(HttpServletRequest request) {
        return Optional.ofNullable((Locale) request.getAttribute(CHOSEN_NOW));
    }

    private static Optional<Locale> chosenBefore(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .flatMap(cookie -> Languages.byTag(cookie.getValue()));
    }

    private static ResponseCookie cookie(HttpServletRequest request, Locale language) {
        return ResponseCookie.from(COOKIE, language.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Strict")
                .secure(request.isSecure())
                .build();
    }
}
