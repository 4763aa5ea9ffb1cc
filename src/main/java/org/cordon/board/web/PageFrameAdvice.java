package org.cordon.board.web;

import java.time.Clock;
import org.cordon.platform.language.Languages;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice(basePackageClasses = PageFrameAdvice.class)
class PageFrameAdvice {

    private final PageFrame frame;

    PageFrameAdvice(Environment environment, Clock clock) {
        boolean sample = environment.getProperty("cordon.sample-district", Boolean.class, false);
        this.frame = new PageFrame(sample, Languages.SUPPORTED, clock.getZone());
    }

    @ModelAttribute("frame")
    PageFrame frame() {
        return frame;
    }
}
