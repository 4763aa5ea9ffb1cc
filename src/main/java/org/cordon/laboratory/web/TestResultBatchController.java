package org.cordon.laboratory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.cordon.laboratory.ResultBatches;
import org.springframework.context.MessageSource;
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
    private final MessageSource messages;

    TestResultBatchController(ResultBatches batches, ResultAccess access, MessageSource messages) {
        this.batches = batches;
        this.access = access;
        this.messages = messages;
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
                            + " where the CDC alone would change what a known sample says")
    @ApiResponse(
            responseCode = "400",
            description = "Unreadable, or a field is missing or unknown: nothing was received")
    TestResultsAnswer send(@Valid @RequestBody TestResultsRequest request, Locale locale) {
        String user = access.requireSender();
        return TestResultsAnswer.of(batches.receive(request.sent(), user, access.isLaboratory()), messages, locale);
    }
}
