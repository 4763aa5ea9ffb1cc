package org.cordon.platform.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Lets Tasklist and Cockpit show tasks, forms and diagrams in the caller's language. */
class EngineTranslationFilter extends OncePerRequestFilter {

    private final CallerLanguage callerLanguage;
    private final EngineAnswerTranslator answers;
    private final FormTranslator forms;
    private final ObjectMapper json = new ObjectMapper();

    EngineTranslationFilter(CallerLanguage callerLanguage, EngineAnswerTranslator answers, FormTranslator forms) {
        this.callerLanguage = callerLanguage;
        this.answers = answers;
        this.forms = forms;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (isJson(answer)) {
            translate(request, answer);
        }
        answer.copyBodyToResponse();
    }

    private static boolean isJson(ContentCachingResponseWrapper answer) {
        return answer.getStatus() == HttpServletResponse.SC_OK
                && answer.getContentSize() > 0
                && StringUtils.hasText(answer.getContentType())
                && MediaType.parseMediaType(answer.getContentType())
                        .getSubtype()
                        .endsWith("json");
    }

    private void translate(HttpServletRequest request, ContentCachingResponseWrapper answer) throws IOException {
        Locale language = callerLanguage.resolveLocale(request);
        JsonNode content = json.readTree(answer.getContentAsByteArray());
        if (request.getRequestURI().endsWith("/deployed-form")) {
            forms.translate(content, language);
        } else {
            answers.translate(content, language);
        }
        answer.resetBuffer();
        answer.getOutputStream().write(json.writeValueAsBytes(content));
    }
}
