package org.cordon.board.web.rounds;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import org.cordon.areas.DivisionCodes;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.PushScope;
import org.cordon.rounds.Coverage;
import org.cordon.rounds.CoverageLevel;
import org.cordon.rounds.CoverageReport;
import org.cordon.rounds.FollowUps;
import org.cordon.rounds.Round;
import org.cordon.rounds.RoundComparison;
import org.cordon.rounds.RoundComparisons;
import org.cordon.rounds.RoundDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows how far a round is, place by place, and what is being done with it; a town sees its own. */
@Controller
@RequestMapping(RoundsPageController.PATH + "/{round}")
class RoundPageController {

    private static final String AREA = "(" + DivisionCodes.SHAPE + ")?";
    private static final int COMPARISONS = 12;

    private final RoundDirectory rounds;
    private final Coverage coverage;
    private final RoundComparisons comparisons;
    private final FollowUps followUps;
    private final PushAccess pushes;
    private final RoundFrame frame;
    private final PlaceNames places;

    RoundPageController(
            RoundDirectory rounds,
            Coverage coverage,
            RoundComparisons comparisons,
            FollowUps followUps,
            PushAccess pushes,
            RoundFrame frame,
            PlaceNames places) {
        this.rounds = rounds;
        this.coverage = coverage;
        this.comparisons = comparisons;
        this.followUps = followUps;
        this.pushes = pushes;
        this.frame = frame;
        this.places = places;
    }

    @GetMapping
    String show(
            @PathVariable("round") long id,
            @RequestParam(defaultValue = "") @Pattern(regexp = AREA) String area,
            Model model,
            Locale language) {
        PushScope scope = pushes.scope();
        Round round = rounds.require(id, scope, area);
        CoverageLevel level = PlaceNames.levelBelow(area);
        CoverageReport report = coverage.report(id, level, area, scope);
        RoundComparison counted = report.comparison();
        frame.fill(round, counted, model, language);
        model.addAttribute("area", area);
        model.addAttribute("seen", counted == null ? null : counted.id());
        model.addAttribute("level", level);
        model.addAttribute("crumbs", places.crumbs(area, language));
        model.addAttribute("total", report.total());
        model.addAttribute("lines", places.lines(report.lines(), level, language));
        model.addAttribute(
                "followUps",
                frame.followed(
                        followUps.of(id, scope).stream()
                                .filter(one -> one.placeCode().startsWith(area))
                                .toList(),
                        language));
        model.addAttribute("comparisons", frame.isOpener() ? comparisons.last(id, COMPARISONS) : List.of());
        return "round";
    }

    /**
     * The part of the page that shows itself anew. It does not have the page read anew: that would look as if somebody were
     * there, and keep whoever has left signed in.
     *
     * @param seen the comparison whose figures the page shows: once there is another one, a link to that is shown, so that
     *     all of the page is of one moment
     */
    @GetMapping("/progress")
    String progress(
            @PathVariable("round") long id,
            @RequestParam(required = false) @Nullable Long seen,
            @RequestParam(defaultValue = "") @Pattern(regexp = AREA) String area,
            Model model,
            Locale language) {
        Round round = rounds.require(id, pushes.scope());
        RoundComparison last = comparisons.last(id, 1).stream().findFirst().orElse(null);
        frame.fill(round, last, model, language);
        model.addAttribute("area", area);
        model.addAttribute("seen", seen);
        return "parts/round :: progress";
    }
}
