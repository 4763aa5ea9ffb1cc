package org.cordon.board.web.rounds;

import java.util.List;
import java.util.Locale;
import org.cordon.rounds.Round;
import org.cordon.rounds.RoundAccess;
import org.cordon.rounds.RoundComparison;
import org.cordon.rounds.RoundComparisons;
import org.cordon.rounds.RoundDirectory;
import org.cordon.rounds.UnmatchedList;
import org.cordon.rounds.UnmatchedSamples;
import org.cordon.rounds.UnmatchedSamples.Unmatched;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    private final SentSampleFiles files;

    RoundLeaderController(
            RoundDirectory rounds,
            RoundComparisons comparisons,
            UnmatchedSamples unmatched,
            RoundAccess access,
            RoundFrame frame,
            SentSampleFiles files) {
        this.rounds = rounds;
        this.comparisons = comparisons;
        this.unmatched = unmatched;
        this.access = access;
        this.frame = frame;
        this.files = files;
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
    String unmatched(
            @PathVariable long round, @RequestParam(defaultValue = "0") int after, Model model, Locale language) {
        RoundComparison counted = fill(round, model, language);
        UnmatchedList list = unmatched.listOf(round);
        List<Unmatched> samples = unmatched.list(round, after, SHOWN);
        model.addAttribute("list", list);
        model.addAttribute("most", UnmatchedList.MOST);
        model.addAttribute("following", counted != null && !list.isOf(counted));
        model.addAttribute("samples", samples);
        model.addAttribute("files", files.names());
        model.addAttribute("next", next(samples, list));
        return "round-unmatched";
    }

    private static @Nullable Integer next(List<Unmatched> samples, UnmatchedList list) {
        int last = samples.isEmpty() ? 0 : samples.get(samples.size() - 1).position();
        return samples.size() == SHOWN && last < list.listed() ? last : null;
    }

    private @Nullable RoundComparison fill(long id, Model model, Locale language) {
        access.requireOpener();
        Round round = rounds.require(id);
        RoundComparison counted = comparisons.last(id, 1).stream().findFirst().orElse(null);
        frame.fill(round, counted, model, language);
        return counted;
    }
}
