package org.cordon.board.web.rounds;

import java.util.List;
import java.util.Locale;
import org.cordon.rounds.Round;
import org.cordon.rounds.RoundAccess;
import org.cordon.rounds.RoundComparison;
import org.cordon.rounds.RoundComparisons;
import org.cordon.rounds.RoundDirectory;
import org.cordon.rounds.UnmatchedSamples;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What only headquarters and the CDC see of a round: what a step means before they take it, and samples of people who are not due. */
@Controller
@RequestMapping(RoundsPageController.PATH + "/{round}")
class RoundLeaderController {

    private static final int SHOWN = 200;

    private final RoundDirectory rounds;
    private final RoundComparisons comparisons;
    private final UnmatchedSamples unmatched;
    private final RoundAccess access;
    private final RoundFrame frame;

    RoundLeaderController(
            RoundDirectory rounds,
            RoundComparisons comparisons,
            UnmatchedSamples unmatched,
            RoundAccess access,
            RoundFrame frame) {
        this.rounds = rounds;
        this.comparisons = comparisons;
        this.unmatched = unmatched;
        this.access = access;
        this.frame = frame;
    }

    /** Asks whether it is meant. */
    @GetMapping("/closing")
    String closing(@PathVariable long round, Model model, Locale language) {
        fill(round, model, language);
        return "round-closing";
    }

    /** Likewise. */
    @GetMapping("/lists")
    String lists(@PathVariable long round, Model model, Locale language) {
        fill(round, model, language);
        return "round-lists";
    }

    @GetMapping("/unmatched")
    String unmatched(@PathVariable long round, Model model, Locale language) {
        Round shown = fill(round, model, language);
        model.addAttribute("samples", unmatched.list(shown, SHOWN));
        model.addAttribute("most", SHOWN);
        return "round-unmatched";
    }

    private Round fill(long id, Model model, Locale language) {
        access.requireOpener();
        Round round = rounds.require(id);
        List<RoundComparison> last = comparisons.last(id, 1);
        frame.fill(round, last.isEmpty() ? null : last.get(0), model, language);
        return round;
    }
}
