package org.cordon.laboratory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.cordon.laboratory.MatchState;
import org.cordon.laboratory.ReceivedResult;
import org.cordon.laboratory.ReceivedResult.Outcome;
import org.cordon.laboratory.ResultInReview;
import org.cordon.laboratory.ResultIntake;
import org.cordon.laboratory.ResultReview;
import org.cordon.laboratory.SentResult;
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
            description = "request.keyReused: the Idempotency-Key was used for another report")
    @ApiResponse(
            responseCode = "422",
            description = "Cannot be true, nothing was kept: result.word, result.reported.early, result.ahead,"
                    + " result.too.old, result.pool.size, result.cycles, result.place.and.person, person.*")
    ResponseEntity<TestResultAnswer> send(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody TestResultRequest request) {
        String user = access.requireSender();
        ReceivedResult received = key == null || key.isBlank()
                ? intake.receive(request.report(), user)
                : intake.receive(request.report(), new SentResult(user, key.strip()));
        HttpStatus status = received.outcome() == Outcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status).body(TestResultAnswer.of(received));
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
            summary = "Give a result to a person",
            description = "Stands until the laboratory names somebody else. For the CDC.")
    @ApiResponse(responseCode = "200", description = "The result, given to the person")
    @ApiResponse(responseCode = "404", description = "result.unknown, person.unknown or result.number.unknown")
    @ApiResponse(responseCode = "422", description = "result.of.place: a place's sample is nobody's")
    ResultInReview assign(@PathVariable long id, @Valid @RequestBody AssignmentRequest request) {
        String user = access.requireCdc();
        Long personId = request.personId();
        review.assign(
                id, personId == null ? review.personOf(Objects.requireNonNull(request.number())) : personId, user);
        return review.require(id);
    }
}
