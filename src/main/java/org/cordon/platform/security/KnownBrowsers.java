package org.cordon.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.platform.crypto.Vault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Recognises browsers in which somebody has signed in before, so that what others type at the same address does not count
 * against them. A cookie holds a random id and a mark for each of the last five people, which nobody else can make; it names
 * nobody, and opens nothing.
 */
@Component
public class KnownBrowsers {

    static final String COOKIE = "known-browser";

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int PEOPLE = 5;
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}(\\.[A-Za-z0-9_-]{22}){1," + PEOPLE + "}");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    KnownBrowsers(Vault vault) {
        this.vault = vault;
    }

    /** What the browser brings along: an id and marks, or nothing. */
    static String brought(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && FORM.matcher(cookie.getValue()).matches() ? cookie.getValue() : "";
    }

    /** Where an attempt for this account comes from. */
    public SignInOrigin origin(HttpServletRequest request, String userId) {
        return origin(brought(request), request.getRemoteAddr(), userId);
    }

    SignInOrigin origin(String brought, String address, String userId) {
        List<String> parts = parts(brought);
        boolean known =
                parts.size() > 1 && parts.subList(1, parts.size()).stream().anyMatch(isMark(parts.get(0), userId));
        return known ? new SignInOrigin(parts.get(0), true) : SignInOrigin.address(address);
    }

    /** Lets the browser be recognised when its user signs in for the next time. */
    public void remember(String userId, HttpServletRequest request, HttpServletResponse response) {
        List<String> before = parts(brought(request));
        String id = before.isEmpty() ? newId() : before.get(0);
        String value = Stream.concat(
                        Stream.of(id, mark(id, userId)), before.stream().skip(1))
                .distinct()
                .limit(1 + PEOPLE)
                .collect(Collectors.joining("."));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.getServletContext()
                                .getSessionCookieConfig()
                                .isSecure())
                        .sameSite("Strict")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    private Predicate<String> isMark(String id, String userId) {
        byte[] right = mark(id, userId).getBytes(UTF_8);
        return mark -> MessageDigest.isEqual(right, mark.getBytes(UTF_8));
    }

    private String mark(String id, String userId) {
        return TEXT.encodeToString(Arrays.copyOf(vault.blindIndex(COOKIE, id + ' ' + userId), BYTES));
    }

    private String newId() {
        byte[] id = new byte[BYTES];
        random.nextBytes(id);
        return TEXT.encodeToString(id);
    }

    private static List<String> parts(String brought) {
        return brought.isEmpty() ? List.of() : List.of(brought.split("\\."));
    }
}
