package org.cordon.platform.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.Unavailable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;

/** Translates what the engine throws into what a caller may know. */
public final class EngineFailures {

    private static final int DEPTH = 20;
    private static final String FOREIGN_TENANT = "ENGINE-13034";
    private static final String FOREIGN_TENANT_DEFINITION = "belongs to no authenticated tenant";

    private EngineFailures() {}

    /** Our own refusal, if that is what lies under the engine's exception. */
    public static Optional<DomainException> refusalIn(Throwable failure) {
        return causes(failure)
                .filter(DomainException.class::isInstance)
                .map(DomainException.class::cast)
                .findFirst();
    }

    /** The status of the engine's own REST interface, except where it calls a caller's mistake its own failure. */
    static HttpStatus status(int answered, Optional<Throwable> failure) {
        HttpStatus status = Optional.ofNullable(HttpStatus.resolve(answered)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        return status.is5xxServerError()
                ? failure.flatMap(EngineFailures::outcome).map(Outcome::status).orElse(status)
                : status;
    }

    /** The code of a sentence that says no more than the status, except where something cannot be done at the moment. */
    static String code(HttpStatus status, Optional<Throwable> failure) {
        return failure.filter(cause -> status == HttpStatus.SERVICE_UNAVAILABLE)
                .flatMap(EngineFailures::unavailableIn)
                .map(Outcome::code)
                .orElseGet(() -> code(status));
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "engine.refused";
            case UNAUTHORIZED -> "signin.needed";
            case FORBIDDEN -> "access.denied";
            case NOT_FOUND -> "not.found";
            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE ->
                "http." + status.value();
            case CONFLICT -> "changed.meanwhile";
            default -> status.is5xxServerError() ? "unexpected" : "engine.refused";
        };
    }

    /** Missing and forbidden look the same; a lost race is a conflict; what is not available now is said to be so; anything else is for the log. */
    public static Optional<Outcome> outcome(Throwable failure) {
        Optional<Outcome> unavailable = unavailableIn(failure);
        if (unavailable.isPresent()) {
            return unavailable;
        }
        if (causes(failure).anyMatch(EngineFailures::isLostRace)) {
            return Optional.of(new Outcome(HttpStatus.CONFLICT, "changed.meanwhile"));
        }
        if (causes(failure).anyMatch(ContentTooLarge.class::isInstance)) {
            return Optional.of(new Outcome(HttpStatus.PAYLOAD_TOO_LARGE, "http.413"));
        }
        if (causes(failure).anyMatch(EngineFailures::isMissingOrForeign)) {
            return Optional.of(new Outcome(HttpStatus.NOT_FOUND, "not.found"));
        }
        return Optional.empty();
    }

    private static Optional<Outcome> unavailableIn(Throwable failure) {
        return causes(failure)
                .filter(Unavailable.class::isInstance)
                .map(Unavailable.class::cast)
                .map(cause -> new Outcome(HttpStatus.SERVICE_UNAVAILABLE, cause.code()))
                .findFirst();
    }

    private static boolean isLostRace(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || cause instanceof TaskAlreadyClaimedException
                || cause instanceof ConcurrencyFailureException;
    }

    /** Whether the engine keeps from the caller what they asked for. */
    static boolean isForbidden(Throwable failure) {
        return causes(failure).anyMatch(EngineFailures::isForeign);
    }

    private static boolean isMissingOrForeign(Throwable cause) {
        return cause instanceof NullValueException || isForeign(cause);
    }

    private static boolean isForeign(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return cause instanceof AuthorizationException
                || message.contains(FOREIGN_TENANT)
                || message.contains(FOREIGN_TENANT_DEFINITION);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH);
    }

    /** Status and code of an answer. */
    public record Outcome(HttpStatus status, String code) {}
}
