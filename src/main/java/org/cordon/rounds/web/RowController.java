package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.cordon.rounds.RoundAccess;
import org.cordon.rounds.RoundDirectory;
import org.cordon.rounds.RoundList;
import org.cordon.rounds.RoundScope;
import org.cordon.rounds.RowFilter;
import org.cordon.rounds.RowState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows whom somebody has to look for. */
@RestController
@RequestMapping(RoundController.PATH + "/{round}/rows")
class RowController {

    private final RoundList list;
    private final RoundDirectory rounds;
    private final RoundAccess access;

    RowController(RoundList list, RoundDirectory rounds, RoundAccess access) {
        this.list = list;
        this.rounds = rounds;
        this.access = access;
    }

    @GetMapping
    @Operation(
            summary = "List who was due and not sampled",
            description = "Identities are masked, and who was shown is recorded. A town sees its own rows.")
    @ApiResponse(
            responseCode = "200",
            description = "By town, community, grid and id; next is the after of what follows")
    @ApiResponse(responseCode = "404", description = "round.unknown, also for the rows of another town")
    RowPage page(
            @PathVariable long round,
            @RequestParam(required = false) @Nullable String town,
            @RequestParam(required = false) @Nullable String community,
            @RequestParam(required = false) @Nullable String grid,
            @RequestParam(required = false) @Nullable RowState state,
            @RequestParam(required = false) @Nullable Long resident,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        RoundScope scope = access.scope();
        rounds.require(round, scope, town == null ? "" : town);
        RowFilter filter = new RowFilter(town, community, grid, state, resident);
        return RowPage.of(list.page(round, scope, filter, after, limit), limit);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show a row, where it comes from and what happened to it")
    @ApiResponse(responseCode = "200", description = "The row, its comparison and its history")
    @ApiResponse(responseCode = "404", description = "round.unknown or round.row.unknown, also for another town's")
    RowHistoryAnswer show(@PathVariable long round, @PathVariable long id) {
        RoundScope scope = access.scope();
        return RowHistoryAnswer.of(list.history(rounds.require(round, scope).id(), scope, id));
    }
}
