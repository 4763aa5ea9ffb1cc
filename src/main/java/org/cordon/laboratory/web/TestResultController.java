package org.cordon.laboratory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.cordon.laboratory.MatchState;
import org.cordon.laboratory.ReceivedResult;
import org.cordon.laboratory.ReceivedResult.Outcome;
import org.cordon.laboratory.ResultInReview;
import org.cordon.laboratory.ResultIntake;
import org.cordon.laboratory.ResultReview;
import org.cordon.laboratory.SentResult;
import org.cordon.laboratory.TestReport;
import org.cordon.platform.errors.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes results from laboratories, and the CDC's word on those that name nobody or two people. */
@RestController
@RequestMapping("/api/v1/test-results")
class TestResultController {

    private final ResultIntake intake;
    private final ResultReview review;
    private final ResultAccess access;

    TestResultController(ResultIntake intake, ResultReview review, ResultAccess access) {
        this.intake = intake;
        this.review = review;
        this.access = access;
    }

    @PostMapping
    @Operation(
            summary = "Send one report about a sample",
            description = "May be repeated: the same report again changes nothing. For service accounts and the CDC.")
    @ApiResponse(responseCode = "201", description = "The first report of this sample")
    @ApiResponse(responseCode = "200", description = "A further report of this sample; outcome says what it did")
    @ApiResponse(responseCode = "400", description = "Unreadable, or a field is missing or unknown")
    @ApiResponse(
            responseCode = "409",
            description =
                    "request.keyReused: the Idempotency-Key was used for another report; result.twoPeople: the CDC"
                            + " alone does not change what a known sample says")
    @ApiResponse(
            responseCode = "422",
            description = "Cannot be true, nothing was kept: result.word, result.reported.early, result.ahead,"
                    + " result.too.old, result.pool.size, result.cycles, result.place.and.person, person.*")
    ResponseEntity<TestResultAnswer> send(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody TestResultRequest request) {
        String user = access.requireSender();
        ReceivedResult received = access.isLaboratory()
                ? fromLaboratory(request.report(), user, key)
                : fromStaff(request.report(), user, key);
        HttpStatus status = received.outcome() == Outcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status).body(TestResultAnswer.of(received));
    }

    private ReceivedResult fromLaboratory(TestReport report, String user, @Nullable String key) {
        return key == null || key.isBlank()
                ? intake.receive(report, user)
                : intake.receive(report, new SentResult(user, key.strip()));
    }

    private ReceivedResult fromStaff(TestReport report, String user, @Nullable String key) {
        return key == null || key.isBlank()
                ? intake.receiveFromStaff(report, user)
                : intake.receiveFromStaff(report, new SentResult(user, key.strip()));
    }

    @GetMapping("/review")
    @Operation(
            summary = "List results that a human must give to somebody",
            description = "State WAITING lists those whose person is not registered yet. Identities are masked. For the"
                    + " CDC.")
    ReviewPage review(
            @RequestParam(defaultValue = "REVIEW") MatchState state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        access.requireCdc();
        return ReviewPage.of(review.list(state, after, limit), limit);
    }

    @PostMapping("/{id}/assignment")
    @Operation(
            summary = "Refused: giving a result to a person needs two people",
            description = "Propose a coercive change of kind resultCorrection instead. For the CDC.")
    @ApiResponse(responseCode = "409", description = "result.twoPeople")
    ResultInReview assign(@PathVariable long id) {
        access.requireCdc();
        throw new Conflict(
                "result.twoPeople",
                "One person alone does not change what a known sample says or whom it is about:"
                        + " propose a coercive change of kind resultCorrection");
    }
}
