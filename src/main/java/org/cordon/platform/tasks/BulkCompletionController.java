package org.cordon.platform.tasks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes one set of answers for many tasks. */
@RestController
@RequestMapping("/api/v1/tasks/completions")
class BulkCompletionController {

    private static final int LONGEST = 200;

    private final BulkCompletion completion;
    private final Problems problems;

    BulkCompletionController(BulkCompletion completion, Problems problems) {
        this.completion = completion;
        this.problems = problems;
    }

    @PostMapping
    @Operation(
            summary = "Answer up to 50 tasks of one kind alike",
            description =
                    "Each is completed as if it were answered alone and has a result of its own. Send more tasks in"
                            + " several calls; sent again, nothing is done twice.")
    @ApiResponse(responseCode = "200", description = "One result for each task, in the order in which they were named")
    @ApiResponse(responseCode = "422", description = "bulk.tooMany or bulk.kind: nothing was done")
    CompletionsResponse complete(@Valid @RequestBody CompletionsRequest request, Locale language) {
        requireFew(request.taskIds());
        List<CompletionResponse> items =
                completion.complete(request.taskIds(), kind(request.kind()), request.answers()).stream()
                        .map(outcome -> response(outcome, language))
                        .toList();
        return new CompletionsResponse(items);
    }

    private static void requireFew(List<String> taskIds) {
        if (taskIds.size() > BulkCompletion.MOST) {
            throw new Refused(
                    "bulk.tooMany",
                    "At most %d tasks can be answered in one call: send the others in further calls"
                            .formatted(BulkCompletion.MOST),
                    BulkCompletion.MOST);
        }
    }

    private static Optional<TaskKind> kind(@Nullable String code) {
        return code == null
                ? Optional.empty()
                : Optional.of(TaskKind.parse(code).orElseThrow(BulkCompletionController::unknownKind));
    }

    private static Refused unknownKind() {
        return new Refused("bulk.kind", "There is no such kind of task");
    }

    private CompletionResponse response(BulkOutcome outcome, Locale language) {
        DomainException reason = outcome.reason();
        return reason == null
                ? new CompletionResponse(outcome.taskId(), outcome.result(), null, null)
                : new CompletionResponse(
                        outcome.taskId(), outcome.result(), reason.code(), problems.translated(reason, language));
    }

    /** @param kind of which all tasks are, as a list of them names it; if left out, that of the first that is open */
    record CompletionsRequest(
            @NotEmpty List<@NotNull @Size(max = LONGEST) String> taskIds,
            @Nullable @Size(max = LONGEST) String kind,
            @NotNull Map<String, Object> answers) {}

    /** What became of each task, in the order in which they were named. */
    record CompletionsResponse(List<CompletionResponse> items) {}

    /**
     * What became of one.
     *
     * @param code of the reason for leaving it; {@code null} where it was done
     * @param reason the same in the reader's language
     */
    record CompletionResponse(
            String taskId,
            BulkOutcome.Result result,
            @Nullable String code,
            @Nullable String reason) {}
}
