package org.cordon.pushes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cordon.pushes.Claim;
import org.cordon.pushes.ClaimLevel;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.RowFeedback;
import org.cordon.pushes.RowRerouting;
import org.cordon.pushes.RowWork;
import org.cordon.pushes.RowWork.Worker;
import org.cordon.pushes.RowsChanged;
import org.cordon.pushes.SentOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what towns, communities and grid workers do with rows; a town works on its own. A step that comes again under
 * the same {@code Idempotency-Key} is not done again, and answered as it was.
 */
@RestController
@RequestMapping(RowController.PATH)
class RowWorkController {

    private static final String KEY = "Idempotency-Key";
    private static final String ANSWER = "[A-Z_]{1,20}";

    private final RowWork work;
    private final RowFeedback feedback;
    private final RowRerouting rerouting;
    private final SentOnce sent;
    private final PushAccess access;

    RowWorkController(RowWork work, RowFeedback feedback, RowRerouting rerouting, SentOnce sent, PushAccess access) {
        this.work = work;
        this.feedback = feedback;
        this.rerouting = rerouting;
        this.sent = sent;
        this.access = access;
    }

    /** Which rows, and who has them in hand now. */
    record ClaimRequest(
            @NotNull @Valid SelectedRows rows,

            @Nullable
            @Schema(
                    description =
                            "Null takes each row as far down as its place is known: its grid, its community or its town")
            ClaimLevel level,

            @Nullable
            @Pattern(regexp = "[1-9][0-9]{11}")
            @Schema(description = "For which community; rows that have none get it. For community and grid")
            String community,

            @Nullable @Size(min = 1, max = 20) @Schema(description = "For which grid of that community")
            String grid) {}

    /** Which rows, and the same outcome for all of them. */
    record ManyFeedbackRequest(
            @NotNull @Valid SelectedRows rows,
            @NotNull @Pattern(regexp = ANSWER) String outcome,
            @Nullable @Size(max = 500) String remark) {}

    /** The outcome of a visit. */
    record FeedbackRequest(
            @NotNull @Pattern(regexp = ANSWER) String outcome,
            @Nullable @Size(max = 500) String remark) {}

    /** Why an answer is taken back. */
    record UndoingRequest(@NotBlank @Size(max = 500) String reason) {}

    /** Who should have had the row, and why. */
    record ReroutingRequest(
            @NotNull @Pattern(regexp = "[1-9][0-9]{8}") String town,
            @NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/claims")
    @Operation(
            summary = "Take rows in hand",
            description =
                    "First the town, then the community, then the grid worker; a row that is as far already, or of"
                            + " another place, stays as it is.")
    @ApiResponse(responseCode = "200", description = "How many rows were taken, were not, and are not the caller's")
    @ApiResponse(
            responseCode = "422",
            description = "push.rows.selection, push.rows.wide, push.rows.many, push.claim.place or area.*")
    RowsChanged claim(
            @RequestHeader(name = KEY, required = false) @Nullable @Size(max = 80) String key,
            @Valid @RequestBody ClaimRequest request) {
        Worker worker = access.worker();
        Claim claim = new Claim(request.level(), request.community(), request.grid());
        return sent.once(
                worker.userId(),
                key,
                "claim " + request,
                () -> work.claim(worker, request.rows().selection(), claim));
    }

    @PostMapping("/feedback")
    @Operation(summary = "Tell one outcome for many rows", description = "Rows that have an answer stay as they are.")
    @ApiResponse(responseCode = "200", description = "How many rows took it, did not, and are not the caller's")
    @ApiResponse(
            responseCode = "422",
            description = "push.rows.selection, push.rows.wide, push.rows.many or push.answer.unknown")
    RowsChanged answerMany(
            @RequestHeader(name = KEY, required = false) @Nullable @Size(max = 80) String key,
            @Valid @RequestBody ManyFeedbackRequest request) {
        Worker worker = access.worker();
        return sent.once(
                worker.userId(),
                key,
                "answer " + request,
                () -> feedback.answer(worker, request.rows().selection(), request.outcome(), request.remark()));
    }

    @PostMapping("/{id}/feedback")
    @Operation(summary = "Tell the outcome of a visit", description = "Whoever was absent may be answered for again.")
    @ApiResponse(responseCode = "204", description = "Taken down")
    @ApiResponse(responseCode = "404", description = "push.row.unknown, also for another town's")
    @ApiResponse(responseCode = "409", description = "push.row.answered, or push.request.reused")
    @ApiResponse(responseCode = "422", description = "push.answer.unknown: the kind of the list has no such answer")
    ResponseEntity<Void> answer(
            @PathVariable long id,
            @RequestHeader(name = KEY, required = false) @Nullable @Size(max = 80) String key,
            @Valid @RequestBody FeedbackRequest request) {
        Worker worker = access.worker();
        sent.once(
                worker.userId(),
                key,
                "answer " + id + request,
                () -> feedback.answer(worker, id, request.outcome(), request.remark()));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/undoing")
    @Operation(summary = "Take an answer back", description = "The row is open again; the history keeps both.")
    @ApiResponse(responseCode = "204", description = "Taken back")
    @ApiResponse(responseCode = "404", description = "push.row.unknown, also for another town's")
    @ApiResponse(responseCode = "409", description = "push.row.open: there is no answer")
    ResponseEntity<Void> undo(
            @PathVariable long id,
            @RequestHeader(name = KEY, required = false) @Nullable @Size(max = 80) String key,
            @Valid @RequestBody UndoingRequest request) {
        Worker worker = access.worker();
        sent.once(worker.userId(), key, "undo " + id + request, () -> feedback.undo(worker, id, request.reason()));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/rerouting")
    @Operation(summary = "Give a row to another town", description = "The due time stays.")
    @ApiResponse(responseCode = "204", description = "The other town has it, and the caller's does not see it any more")
    @ApiResponse(responseCode = "404", description = "push.row.unknown, also for another town's")
    @ApiResponse(responseCode = "409", description = "push.row.answered")
    @ApiResponse(responseCode = "422", description = "push.town.unknown")
    ResponseEntity<Void> reroute(@PathVariable long id, @Valid @RequestBody ReroutingRequest request) {
        rerouting.reroute(access.worker(), id, request.town(), request.reason());
        return ResponseEntity.noContent().build();
    }
}
