package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cordon.rounds.ClaimLevel;
import org.cordon.rounds.RoundAccess;
import org.cordon.rounds.RoundDirectory;
import org.cordon.rounds.RoundScope;
import org.cordon.rounds.RowRerouting;
import org.cordon.rounds.RowWork;
import org.cordon.rounds.RowWork.Worker;
import org.cordon.rounds.RowsChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what towns, communities and grid workers do with rows; a town works on its own. */
@RestController
@RequestMapping(RoundController.PATH + "/{round}/rows")
class RowWorkController {

    private final RowWork work;
    private final RowRerouting rerouting;
    private final RoundDirectory rounds;
    private final RoundAccess access;

    RowWorkController(RowWork work, RowRerouting rerouting, RoundDirectory rounds, RoundAccess access) {
        this.work = work;
        this.rerouting = rerouting;
        this.rounds = rounds;
        this.access = access;
    }

    /** Which rows, and who has them in hand now. */
    record ClaimRequest(
            @NotNull @Valid SelectedRows rows, @NotNull ClaimLevel level) {}

    /** Which rows, and the same outcome for all of them. */
    record ManyFeedbackRequest(
            @NotNull @Valid SelectedRows rows,
            @NotNull Outcome outcome,
            @Nullable @Size(max = 500) String remark) {}

    /** The outcome of a visit. */
    record FeedbackRequest(
            @NotNull Outcome outcome,
            @Nullable @Size(max = 500) String remark) {}

    /** Why an answer is taken back. */
    record UndoingRequest(@NotBlank @Size(max = 500) String reason) {}

    /** Which town it is instead, and why. */
    record ReroutingRequest(
            @NotNull @Pattern(regexp = "[1-9][0-9]{8}") String town,
            @NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/claims")
    @Operation(
            summary = "Take rows in hand",
            description = "TOWN, then COMMUNITY, then GRID; a row that is as far already stays as it is.")
    @ApiResponse(responseCode = "200", description = "How many rows were taken, were not, and are not the caller's")
    @ApiResponse(responseCode = "422", description = "round.rows.selection or round.rows.many")
    RowsChanged claim(@PathVariable long round, @Valid @RequestBody ClaimRequest request) {
        return work.claim(worker(round), request.rows().selection(), request.level());
    }

    @PostMapping("/feedback")
    @Operation(summary = "Tell one outcome for many rows", description = "Rows that have an answer stay as they are.")
    @ApiResponse(responseCode = "200", description = "How many rows took it, did not, and are not the caller's")
    @ApiResponse(responseCode = "422", description = "round.rows.selection or round.rows.many")
    RowsChanged answerMany(@PathVariable long round, @Valid @RequestBody ManyFeedbackRequest request) {
        return work.answer(
                worker(round), request.rows().selection(), request.outcome().state(), request.remark());
    }

    @PostMapping("/{id}/feedback")
    @Operation(summary = "Tell the outcome of a visit", description = "Whoever was absent may be answered for again.")
    @ApiResponse(responseCode = "204", description = "Taken down")
    @ApiResponse(responseCode = "404", description = "round.unknown or round.row.unknown")
    @ApiResponse(responseCode = "409", description = "round.row.answered")
    ResponseEntity<Void> answer(
            @PathVariable long round, @PathVariable long id, @Valid @RequestBody FeedbackRequest request) {
        work.answer(worker(round), id, request.outcome().state(), request.remark());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/undoing")
    @Operation(summary = "Take an answer back", description = "The row is open again; the history keeps both.")
    @ApiResponse(responseCode = "204", description = "Taken back")
    @ApiResponse(responseCode = "404", description = "round.unknown or round.row.unknown")
    @ApiResponse(responseCode = "409", description = "round.row.open: there is no answer")
    ResponseEntity<Void> undo(
            @PathVariable long round, @PathVariable long id, @Valid @RequestBody UndoingRequest request) {
        work.undo(worker(round), id, request.reason());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/rerouting")
    @Operation(summary = "Give a row to another town", description = "The due time stays.")
    @ApiResponse(responseCode = "204", description = "The other town has it, and the caller's does not see it any more")
    @ApiResponse(responseCode = "404", description = "round.unknown or round.row.unknown")
    @ApiResponse(responseCode = "409", description = "round.row.answered")
    @ApiResponse(responseCode = "422", description = "round.town.unknown")
    ResponseEntity<Void> reroute(
            @PathVariable long round, @PathVariable long id, @Valid @RequestBody ReroutingRequest request) {
        rerouting.reroute(worker(round), id, request.town(), request.reason());
        return ResponseEntity.noContent().build();
    }

    private Worker worker(long roundId) {
        RoundScope scope = access.scope();
        return new Worker(rounds.require(roundId, scope).id(), scope, access.userId());
    }
}
