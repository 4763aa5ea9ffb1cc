package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import org.cordon.areas.DivisionCodes;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.PushScope;
import org.cordon.rounds.Coverage;
import org.cordon.rounds.CoverageLevel;
import org.cordon.rounds.RoundAccess;
import org.cordon.rounds.RoundAsking;
import org.cordon.rounds.RoundComparison;
import org.cordon.rounds.RoundComparisons;
import org.cordon.rounds.RoundDirectory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Compares a round with the register, and tells how far it is. */
@RestController
@RequestMapping(RoundController.PATH + "/{round}")
class ComparisonController {

    private final RoundAsking asking;
    private final RunAnswers answers;
    private final RoundComparisons comparisons;
    private final Coverage coverage;
    private final RoundDirectory rounds;
    private final RoundAccess access;
    private final PushAccess pushes;

    ComparisonController(
            RoundAsking asking,
            RunAnswers answers,
            RoundComparisons comparisons,
            Coverage coverage,
            RoundDirectory rounds,
            RoundAccess access,
            PushAccess pushes) {
        this.asking = asking;
        this.answers = answers;
        this.comparisons = comparisons;
        this.coverage = coverage;
        this.rounds = rounds;
        this.access = access;
        this.pushes = pushes;
    }

    @PostMapping("/comparisons")
    @Operation(
            summary = "Compare a round with the register now",
            description =
                    "In the background; happens by itself every few minutes. Puts whoever is missing on the lists once"
                            + " listsFrom has come. For headquarters and the CDC.")
    @ApiResponse(responseCode = "202", description = "The run, also one that waits or runs; its place is in Location")
    @ApiResponse(responseCode = "404", description = "round.unknown")
    @ApiResponse(responseCode = "409", description = "round.closed or round.closing.asked")
    ResponseEntity<RunAnswer> compare(@PathVariable long round, Locale language) {
        return answers.accepted(asking.compare(round, access.requireOpener()), language);
    }

    @PostMapping("/lists")
    @Operation(
            summary = "Begin the lists of a round now",
            description =
                    "In the background: the round is compared, whoever is missing is put on the lists of the towns, and"
                            + " listsFrom becomes that moment. For headquarters and the CDC.")
    @ApiResponse(responseCode = "202", description = "The run, also one that waits or runs; its place is in Location")
    @ApiResponse(responseCode = "404", description = "round.unknown")
    @ApiResponse(
            responseCode = "409",
            description =
                    "round.closed, round.closing.asked, round.lists.begun, or round.lists.early before the window")
    ResponseEntity<RunAnswer> beginLists(@PathVariable long round, Locale language) {
        return answers.accepted(asking.beginLists(round, access.requireOpener()), language);
    }

    @GetMapping("/comparisons")
    @Operation(summary = "List the last comparisons", description = "For headquarters and the CDC.")
    @ApiResponse(responseCode = "200", description = "The newest first")
    @ApiResponse(responseCode = "404", description = "round.unknown")
    List<RoundComparison> list(
            @PathVariable long round, @RequestParam(defaultValue = "20") @Min(1) @Max(500) int limit) {
        access.requireOpener();
        return comparisons.last(rounds.require(round).id(), limit);
    }

    @GetMapping("/coverage")
    @Operation(
            summary = "Tell how far a round is",
            description = "Counts of the last comparison, by town, community or grid of registration. A town sees its"
                    + " own.")
    @ApiResponse(responseCode = "200", description = "due = sampled + exempt + unsampled in each line and in total")
    @ApiResponse(responseCode = "404", description = "round.unknown, also for the area of another town")
    CoverageAnswer coverage(
            @PathVariable long round,
            @RequestParam(defaultValue = "TOWN") CoverageLevel level,
            @RequestParam(defaultValue = "") @Pattern(regexp = "(" + DivisionCodes.SHAPE + ")?") String area) {
        PushScope scope = pushes.scope();
        long seen = rounds.require(round, scope, area).id();
        return CoverageAnswer.of(level, coverage.report(seen, level, area, scope));
    }
}
