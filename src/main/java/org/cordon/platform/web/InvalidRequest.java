package org.cordon.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says in plain words what is wrong with a request that no controller has seen. */
record InvalidRequest(String code, List<String> arguments) {

    private InvalidRequest(String code, String... arguments) {
        this(code, List.of(arguments));
    }

    static Optional<InvalidRequest> from(Exception failure) {
        if (failure instanceof MethodArgumentNotValidException invalid) {
            return Optional.of(new InvalidRequest("request.invalid", fields(invalid)));
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of(new InvalidRequest("request.parameter", mismatch.getName()));
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return Optional.of(new InvalidRequest("request.unreadable"));
        }
        return fromParameters(failure);
    }

    private static Optional<InvalidRequest> fromParameters(Exception failure) {
        if (failure instanceof MissingServletRequestPartException part) {
            return Optional.of(new InvalidRequest("request.part", part.getRequestPartName()));
        }
        if (failure instanceof HandlerMethodValidationException || failure instanceof ServletRequestBindingException) {
            return Optional.of(new InvalidRequest("request.parameters"));
        }
        return Optional.empty();
    }

    private static String fields(MethodArgumentNotValidException invalid) {
        return invalid.getBindingResult().getFieldErrors().stream()
                .map(InvalidRequest::sentence)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String sentence(FieldError error) {
        return error.getField() + " " + error.getDefaultMessage();
    }
}
