package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import org.cordon.rounds.RoundAccess;
import org.cordon.rounds.RoundDirectory;
import org.cordon.rounds.SampleIntake;
import org.cordon.rounds.UnmatchedSamples;
import org.cordon.rounds.UnmatchedSamples.Unmatched;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes samples of a round as they come; larger lists come as files of the kind {@code round-samples}. */
@RestController
@RequestMapping(RoundController.PATH + "/{round}/samples")
class SampleController {

    private final SampleIntake intake;
    private final UnmatchedSamples unmatched;
    private final RoundDirectory rounds;
    private final RoundAccess access;
    private final MessageSource messages;

    SampleController(
            SampleIntake intake,
            UnmatchedSamples unmatched,
            RoundDirectory rounds,
            RoundAccess access,
            MessageSource messages) {
        this.intake = intake;
        this.unmatched = unmatched;
        this.rounds = rounds;
        this.access = access;
        this.messages = messages;
    }

    @PostMapping
    @Operation(
            summary = "Send up to 1,000 samples",
            description = "May be repeated: a person counts once in a round. Nothing is kept of the person but a keyed"
                    + " hash of the document. For service accounts and the CDC.")
    @ApiResponse(
            responseCode = "200",
            description = "received = accepted + alreadyKnown + the rejected, each with its reason: round.closed,"
                    + " round.sample.window or person.*")
    @ApiResponse(responseCode = "404", description = "round.unknown")
    SamplesAnswer send(@PathVariable long round, @Valid @RequestBody SamplesRequest request, Locale locale) {
        access.requireSender();
        return SamplesAnswer.of(intake.receive(round, request.sent()), messages, locale);
    }

    @GetMapping("/unmatched")
    @Operation(
            summary = "List samples of people who are not due",
            description =
                    "By what was sent: sample number, file and line, as the last comparison found them; the list follows it"
                            + " within a minute and holds 10,000 at most. For headquarters and the CDC.")
    @ApiResponse(
            responseCode = "200",
            description = "In the order in which they came; go on with the position of the last one in after")
    @ApiResponse(responseCode = "404", description = "round.unknown")
    List<Unmatched> unmatched(
            @PathVariable long round,
            @RequestParam(defaultValue = "0") @Min(0) int after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        access.requireOpener();
        return unmatched.list(rounds.require(round).id(), after, limit);
    }
}
