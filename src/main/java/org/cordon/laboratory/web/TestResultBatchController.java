package org.cordon.laboratory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.cordon.laboratory.ResultBatches;
import org.cordon.platform.web.Problems;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes results of a mass test as they come, some hundred at once; files come as imports of the kind {@code test-results}. */
@RestController
@RequestMapping("/api/v1/test-results/batches")
class TestResultBatchController {

    private final ResultBatches batches;
    private final ResultAccess access;
    private final Problems problems;

    TestResultBatchController(ResultBatches batches, ResultAccess access, Problems problems) {
        this.batches = batches;
        this.access = access;
        this.problems = problems;
    }

    @PostMapping
    @Operation(
            summary = "Send up to 1,000 reports about samples",
            description =
                    "May be repeated: the same report again changes nothing. Each is received or rejected by itself."
                            + " For service accounts and the CDC.")
    @ApiResponse(
            responseCode = "200",
            description =
                    "How many did what; the rejected each with its reason: result.*, person.*, and result.twoPeople"
                            + " where the CDC alone would change what a known sample says; result.again: send it once more")
    @ApiResponse(
            responseCode = "400",
            description = "Unreadable, or a field is missing or unknown: nothing was received")
    @ApiResponse(responseCode = "503", description = "result.busy or the database is away: send all of it again")
    TestResultsAnswer send(@Valid @RequestBody TestResultsRequest request, Locale locale) {
        String user = access.requireSender();
        return TestResultsAnswer.of(batches.receive(request.sent(), user, access.isLaboratory()), problems, locale);
    }
}
