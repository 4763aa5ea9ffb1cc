package org.cordon.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A failure as the engine's clients expect it, who show {@code message}, with what our own problems say as well.
 *
 * @param problem the stable code that our own interface calls {@code code}; the engine's clients expect a number there
 * @param reference leads to the log, where there is more to be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EngineProblem(
        String type,
        String title,
        int status,
        String message,
        String problem,
        @Nullable String reference) {

    static EngineProblem of(HttpStatus status, String code, String message, @Nullable String reference) {
        return new EngineProblem("about:blank", status.getReasonPhrase(), status.value(), message, code, reference);
    }
}
