package org.cordon.platform.web;

import java.util.Locale;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every failed call of our interface with a problem that names neither classes nor statements. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(DomainException.class)
    ProblemDetail refused(DomainException refusal, Locale locale) {
        return problems.of(refusal, locale);
    }

    @ExceptionHandler(ProcessEngineException.class)
    ProblemDetail engineRefused(ProcessEngineException failure, Locale locale) {
        LOG.debug("The engine refused", failure);
        return EngineFailures.refusalIn(failure)
                .map(refusal -> problems.of(refusal, locale))
                .orElseGet(() -> EngineFailures.outcome(failure)
                        .map(outcome -> problems.of(outcome.status(), outcome.code(), locale))
                        .orElseGet(() -> unexpected(failure, locale)));
    }

    @ExceptionHandler(Unavailable.class)
    ProblemDetail unavailable(Unavailable failure, Locale locale) {
        return problems.of(HttpStatus.SERVICE_UNAVAILABLE, failure.code(), locale);
    }

    @ExceptionHandler(ConcurrencyFailureException.class)
    ProblemDetail changedMeanwhile(Locale locale) {
        return problems.of(HttpStatus.CONFLICT, "changed.meanwhile", locale);
    }

    /** Security answers these itself, in its filter. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refusal) {
        throw refusal;
    }

    /** Nobody is there any more to be answered, such as whoever cancels sending a file; that is no failure of ours. */
    @ExceptionHandler(ClientAbortException.class)
    void leave() {
        LOG.info("Somebody has gone before they were answered");
    }

    @ExceptionHandler(Exception.class)
    ProblemDetail unexpected(Exception failure, Locale locale) {
        String reference = UUID.randomUUID().toString();
        LOG.error("Unexpected failure {}", reference, failure);
        return problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", locale, reference);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof ContentTooLarge) {
            return tooLarge(request.getLocale());
        }
        HttpStatus status = HttpStatus.valueOf(code.value());
        ProblemDetail problem = InvalidRequest.from(failure)
                .map(invalid -> problems.of(
                        status,
                        invalid.code(),
                        request.getLocale(),
                        invalid.arguments().toArray()))
                .orElseGet(() -> problems.of(status, "http." + status.value(), request.getLocale()));
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    private ResponseEntity<Object> tooLarge(Locale locale) {
        HttpStatus status = HttpStatus.PAYLOAD_TOO_LARGE;
        return ResponseEntity.status(status).body(problems.of(status, "http.413", locale));
    }
}
