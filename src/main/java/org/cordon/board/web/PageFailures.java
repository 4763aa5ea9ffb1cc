package org.cordon.board.web;

import java.util.Locale;
import java.util.Map;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.web.Problems;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows a refusal as a page. */
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
        Map<String, Object> model = Map.of("sentence", problems.translated(refusal, language), "frame", frames.frame());
        return new ModelAndView("error", model, Problems.status(refusal));
    }
}
