package org.cordon.board.web;

import java.util.Locale;
import java.util.Map;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.Unavailable;
import org.cordon.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows a refusal, or that something cannot be done at the moment, as a page. */
@ControllerAdvice(basePackageClasses = PageFailures.class)
class PageFailures {

    private final Problems problems;
    private final PageFrameAdvice frames;

    PageFailures(Problems problems, PageFrameAdvice frames) {
        this.problems = problems;
        this.frames = frames;
    }

    @ExceptionHandler(DomainException.class)
    ModelAndView refused(DomainException refusal, Locale language) {
        return page(problems.translated(refusal, language), Problems.status(refusal));
    }

    @ExceptionHandler(Unavailable.class)
    ModelAndView unavailable(Unavailable failure, Locale language) {
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        return page(String.valueOf(problems.of(status, failure.code(), language).getDetail()), status);
    }

    private ModelAndView page(String sentence, HttpStatusCode status) {
        return new ModelAndView("error", Map.of("sentence", sentence, "frame", frames.frame()), status);
    }
}
