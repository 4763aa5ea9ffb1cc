package org.cordon.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ParseException;
import org.cordon.platform.errors.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Words for the failures of the engine's REST interface: our own refusals as they are, everything else as a general
 * sentence with a reference that leads to the log.
 */
@Component
class EngineProblems {

    private static final Logger LOG = LoggerFactory.getLogger(EngineProblems.class);

    private final Problems problems;
    private final HiddenTasks hidden;
    private final LocaleResolver languages;
    private final ObjectMapper json;

    EngineProblems(Problems problems, HiddenTasks hidden, LocaleResolver languages, ObjectMapper json) {
        this.hidden = hidden;
        this.problems = problems;
        this.languages = languages;
        this.json = json;
    }

    /** Leaves an answer alone that is no failure, or that tells a modeller what is wrong with a model of theirs. */
    void replace(HttpServletRequest request, HeldAnswer answer, Optional<Throwable> failure) throws IOException {
        boolean ofAModel = failure.filter(ParseException.class::isInstance).isPresent();
        if (answer.getStatus() < HttpStatus.BAD_REQUEST.value() || ofAModel) {
            return;
        }
        Locale language = languages.resolveLocale(request);
        EngineProblem problem = hidden.isMeant(request, answer.getStatus(), failure)
                ? refused(HiddenTasks.unknown(), language)
                : problem(answer.getStatus(), failure, language);
        answer.resetBuffer();
        answer.setStatus(problem.status());
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.setCharacterEncoding("UTF-8");
        json.writeValue(answer.getOutputStream(), problem);
    }

    private EngineProblem problem(int status, Optional<Throwable> failure, Locale language) {
        return failure.flatMap(EngineFailures::refusalIn)
                .map(refusal -> refused(refusal, language))
                .orElseGet(() -> general(EngineFailures.status(status, failure), failure, language));
    }

    private EngineProblem refused(DomainException refusal, Locale language) {
        HttpStatus status = Problems.status(refusal);
        return EngineProblem.of(status, refusal.code(), problems.translated(refusal, language), null);
    }

    private EngineProblem general(HttpStatus status, Optional<Throwable> failure, Locale language) {
        String reference = UUID.randomUUID().toString();
        log(status, reference, failure);
        String code = EngineFailures.code(status, failure);
        String text =
                String.valueOf(problems.of(status, code, language, reference).getDetail());
        return EngineProblem.of(status, code, text, reference);
    }

    /** What a caller got wrong is noted without its words, which may be somebody's name. */
    private static void log(HttpStatus status, String reference, Optional<Throwable> failure) {
        if (status.is5xxServerError()) {
            LOG.error("Unexpected failure {}", reference, failure.orElse(null));
        } else {
            String kind = failure.map(Throwable::getClass).map(Class::getName).orElse("no exception of the engine");
            LOG.info("Answered {} with the reference {}: {}", status.value(), reference, kind);
        }
    }
}
