package org.cordon.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cordon.platform.web.SecurityProblems;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;

/** Says that nothing can be shown because it could not be recorded: a problem to programs, a page to people. */
@Component
class AuditRefusal {

    private static final String RETRY_SECONDS = "30";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head><meta charset="utf-8"><title>%2$s</title><link rel="stylesheet" href="/css/cordon.css"></head>
            <body><main id="content" class="narrow"><h1>%2$s</h1><p>%3$s</p>
            <p class="actions"><a class="button" href="/">%4$s</a></p></main></body>
            </html>
            """;

    private final SecurityProblems problems;
    private final MessageSource messages;
    private final LocaleResolver languages;

    AuditRefusal(SecurityProblems problems, MessageSource messages, LocaleResolver languages) {
        this.problems = problems;
        this.messages = messages;
        this.languages = languages;
    }

    /** Of an answer that has begun already, the rest is broken off. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("The answer is broken off: what it would have shown next cannot be recorded");
        }
        response.reset();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        if (wantsPage(request)) {
            sendPage(response, languages.resolveLocale(request));
        } else {
            problems.unavailable(AuditUnavailable.CODE, request, response);
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().contains("/api/");
    }

    private void sendPage(HttpServletResponse response, Locale language) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/html;charset=UTF-8");
        String page = PAGE.formatted(
                language.getLanguage(),
                text("error.title", language),
                text("problem." + AuditUnavailable.CODE, language),
                text("error.back", language));
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private String text(String key, Locale language) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, language));
    }
}
