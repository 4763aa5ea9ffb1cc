package org.cordon.control.web;

import java.util.Locale;
import org.cordon.control.Explanations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why somebody is where they are: which rule decided, what blocks the release, what comes next and who owns it. */
@RestController
class ExplanationController {

    private final Explanations explanations;
    private final ExplanationPresenter presenter;

    ExplanationController(Explanations explanations, ExplanationPresenter presenter) {
        this.explanations = explanations;
        this.presenter = presenter;
    }

    @GetMapping("/api/v1/key-persons/{number}/explanation")
    ExplanationResponse explanation(@PathVariable("number") String number, Locale locale) {
        return presenter.present(explanations.of(number), locale);
    }
}
