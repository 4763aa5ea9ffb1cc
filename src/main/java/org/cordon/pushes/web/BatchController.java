package org.cordon.pushes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.cordon.pushes.BatchDirectory;
import org.cordon.pushes.BatchFilter;
import org.cordon.pushes.CountedBatch;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.PushBatch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells where rows came from. */
@RestController
@RequestMapping(KindController.PUSHES + "/batches")
class BatchController {

    private final BatchDirectory batches;
    private final PushAccess access;

    BatchController(BatchDirectory batches, PushAccess access) {
        this.batches = batches;
        this.access = access;
    }

    @GetMapping
    @Operation(
            summary = "List batches, the newest first",
            description =
                    "A town sees those in which it has a row. before is the id of the last one of the page before.")
    @ApiResponse(responseCode = "200", description = "Each with its comparison of a round, or its file")
    List<PushBatch> list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Long round,
            @RequestParam(required = false) @Nullable UUID file,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        return batches.list(access.scope(), new BatchFilter(kind, round, file), before, limit);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show a batch and how far it is", description = "A town's counts are of its own rows.")
    @ApiResponse(responseCode = "200", description = "The batch, and how many of the caller's rows are in each state")
    @ApiResponse(responseCode = "404", description = "push.batch.unknown, also for a batch of other towns")
    CountedBatch show(@PathVariable long id) {
        return batches.require(access.scope(), id);
    }
}
