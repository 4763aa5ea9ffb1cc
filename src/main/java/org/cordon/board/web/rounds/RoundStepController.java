package org.cordon.board.web.rounds;

import java.util.Locale;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.web.Problems;
import org.cordon.rounds.RoundAccess;
import org.cordon.rounds.RoundAsking;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Has a round compared, listed or closed, and stops that; a refusal is shown above the figures. */
@Controller
@RequestMapping(RoundsPageController.PATH + "/{round}")
class RoundStepController {

    private final RoundAsking asking;
    private final RoundAccess access;
    private final Problems problems;

    RoundStepController(RoundAsking asking, RoundAccess access, Problems problems) {
        this.asking = asking;
        this.access = access;
        this.problems = problems;
    }

    @PostMapping("/comparisons")
    String compare(@PathVariable long round, RedirectAttributes next, Locale language) {
        String user = access.requireOpener();
        return decide(round, () -> asking.compare(round, user), next, language);
    }

    @PostMapping("/lists")
    String beginLists(@PathVariable long round, RedirectAttributes next, Locale language) {
        String user = access.requireOpener();
        return decide(round, () -> asking.beginLists(round, user), next, language);
    }

    @PostMapping("/closing")
    String close(
            @PathVariable long round,
            @RequestParam(defaultValue = "false") boolean withoutLists,
            RedirectAttributes next,
            Locale language) {
        String user = access.requireOpener();
        return decide(round, () -> asking.close(round, withoutLists, user), next, language);
    }

    @PostMapping("/runs/{run}/stop")
    String stop(@PathVariable long round, @PathVariable long run, RedirectAttributes next, Locale language) {
        String user = access.requireOpener();
        return decide(round, () -> asking.stop(round, run, user), next, language);
    }

    private String decide(long round, Runnable decision, RedirectAttributes next, Locale language) {
        try {
            decision.run();
        } catch (DomainException refusal) {
            next.addFlashAttribute("refusal", problems.translated(refusal, language));
        }
        return "redirect:" + RoundsPageController.PATH + "/" + round;
    }
}
