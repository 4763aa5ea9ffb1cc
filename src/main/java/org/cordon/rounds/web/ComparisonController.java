package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.PushScope;
import org.cordon.rounds.Coverage;
import org.cordon.rounds.CoverageLevel;
import org.cordon.rounds.RoundAccess;
import org.cordon.rounds.RoundComparing;
import org.cordon.rounds.RoundComparison;
import org.cordon.rounds.RoundComparisons;
import org.cordon.rounds.RoundDirectory;
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

    private final RoundComparing comparing;
    private final RoundComparisons comparisons;
    private final Coverage coverage;
    private final RoundDirectory rounds;
    private final RoundAccess access;
    private final PushAccess pushes;

    ComparisonController(
            RoundComparing comparing,
            RoundComparisons comparisons,
            Coverage coverage,
            RoundDirectory rounds,
            RoundAccess access,
            PushAccess pushes) {
        this.comparing = comparing;
        this.comparisons = comparisons;
        this.coverage = coverage;
        this.rounds = rounds;
        this.access = access;
        this.pushes = pushes;
    }

    @PostMapping("/comparisons")
    @Operation(
            summary = "Compare a round with the register now",
            description = "Happens by itself every few minutes. For headquarters and the CDC.")
    @ApiResponse(responseCode = "200", description = "What it found; due = sampled + exempt + unsampled")
    @ApiResponse(responseCode = "404", description = "round.unknown")
    @ApiResponse(responseCode = "409", description = "round.comparison.running, round.closed or round.register.changed")
    RoundComparison compare(@PathVariable long round) {
        return comparing.compare(round, access.requireOpener());
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
            @RequestParam(defaultValue = "") @Pattern(regexp = "(" + RoundController.AREA + ")?") String area) {
        PushScope scope = pushes.scope();
        long seen = rounds.require(round, scope, area).id();
        return CoverageAnswer.of(comparisons.last(seen, 1), level, coverage.lines(seen, level, area, scope));
    }
}
