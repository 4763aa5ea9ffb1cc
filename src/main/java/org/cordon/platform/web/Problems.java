package org.cordon.platform.web;

import java.util.Locale;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.NotEntitled;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Makes problem details (RFC 9457) with a stable code and a sentence in the reader's language. */
@Component
public class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    public ProblemDetail of(DomainException refusal, Locale locale) {
        String detail = translated(refusal, locale);
        return problem(status(refusal), refusal.code(), detail);
    }

    /** A problem whose sentence is the message {@code problem.<code>}. */
    public ProblemDetail of(HttpStatus status, String code, Locale locale, Object... arguments) {
        String detail = messages.getMessage("problem." + code, arguments, status.getReasonPhrase(), locale);
        return problem(status, code, detail == null ? status.getReasonPhrase() : detail);
    }

    public String translated(DomainException refusal, Locale locale) {
        String english = String.valueOf(refusal.getMessage());
        String detail = messages.getMessage("problem." + refusal.code(), refusal.arguments(), english, locale);
        return detail == null ? english : detail;
    }

    public static HttpStatus status(DomainException refusal) {
        if (refusal instanceof NotFound) {
            return HttpStatus.NOT_FOUND;
        }
        if (refusal instanceof Conflict) {
            return HttpStatus.CONFLICT;
        }
        if (refusal instanceof NotEntitled) {
            return HttpStatus.FORBIDDEN;
        }
        return refusal instanceof Refused ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.BAD_REQUEST;
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }
}
