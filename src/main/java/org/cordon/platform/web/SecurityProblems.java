package org.cordon.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.cordon.platform.security.StepNeeded;
import org.cordon.platform.security.sessions.EndedSession;
import org.cordon.platform.security.sessions.PendingSignIn;
import org.cordon.platform.security.sessions.SessionEnd;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Answers refused requests with a problem before any controller sees them. */
@Component
public class SecurityProblems {

    private final Problems problems;
    private final ObjectMapper mapper;
    private final LocaleResolver languages;

    SecurityProblems(Problems problems, ObjectMapper mapper, LocaleResolver languages) {
        this.languages = languages;
        this.problems = problems;
        this.mapper = mapper;
    }

    /** Asks a program for its credentials. */
    public void unauthenticated(HttpServletRequest request, HttpServletResponse response, Exception cause)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Cordon\", charset=\"UTF-8\"");
        write(HttpStatus.UNAUTHORIZED, missing(request, cause), request, response);
    }

    /** The same without a challenge, which would make the browser open its own password window. */
    public void unauthenticatedInBrowser(HttpServletRequest request, HttpServletResponse response, Exception cause)
            throws IOException {
        write(HttpStatus.UNAUTHORIZED, missing(request, cause), request, response);
    }

    /** A step that a program cannot take, a session that is over, or nothing at all so far. */
    private static String missing(HttpServletRequest request, Exception cause) {
        if (cause instanceof StepNeeded needed) {
            return needed.step().code();
        }
        Optional<String> step =
                PendingSignIn.of(request).map(pending -> pending.next().code());
        return step.or(() -> EndedSession.reason(request).map(SessionEnd::code)).orElse("signin.needed");
    }

    public void closed(HttpServletRequest request, HttpServletResponse response, Exception cause) throws IOException {
        write(HttpStatus.FORBIDDEN, "access.denied", request, response);
    }

    public void malformed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(HttpStatus.BAD_REQUEST, "http.400", request, response);
    }

    public void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(HttpStatus.PAYLOAD_TOO_LARGE, "http.413", request, response);
    }

    /** The same may be sent again in a moment. */
    public void busy(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(HttpStatus.TOO_MANY_REQUESTS, "http.429", request, response);
    }

    public void denied(HttpServletRequest request, HttpServletResponse response, Exception cause) throws IOException {
        write(HttpStatus.FORBIDDEN, "access.denied", request, response);
    }

    /** What is asked for cannot be given at the moment; the code says why. */
    public void unavailable(String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(HttpStatus.SERVICE_UNAVAILABLE, code, request, response);
    }

    private void write(HttpStatus status, String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemDetail problem = problems.of(status, code, languages.resolveLocale(request));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        mapper.writeValue(response.getOutputStream(), problem);
    }
}
