package org.cordon.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers calls below {@code /api} that no controller takes; pages keep their own error page. */
@RestControllerAdvice
class UnknownRouteHandler {

    private final Problems problems;

    UnknownRouteHandler(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(NoResourceFoundException failure, HttpServletRequest request, Locale locale)
            throws NoResourceFoundException {
        if (!isApi(request)) {
            throw failure;
        }
        return answer(HttpStatus.NOT_FOUND, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMethod(
            HttpRequestMethodNotSupportedException failure, HttpServletRequest request, Locale locale)
            throws HttpRequestMethodNotSupportedException {
        if (!isApi(request)) {
            throw failure;
        }
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .headers(failure.getHeaders())
                .body(problems.of(HttpStatus.METHOD_NOT_ALLOWED, "http.405", locale));
    }

    private ResponseEntity<ProblemDetail> answer(HttpStatus status, Locale locale) {
        return ResponseEntity.status(status).body(problems.of(status, "http." + status.value(), locale));
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
