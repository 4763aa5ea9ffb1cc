package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;
import org.cordon.rounds.RoundAccess;
import org.cordon.rounds.RoundAsking;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how far a comparison or closing is, and stops one. */
@RestController
@RequestMapping(RoundController.PATH + "/{round}/runs/{run}")
class RunController {

    private final RunAnswers answers;
    private final RoundAsking asking;
    private final RoundAccess access;

    RunController(RunAnswers answers, RoundAsking asking, RoundAccess access) {
        this.answers = answers;
        this.asking = asking;
        this.access = access;
    }

    @GetMapping
    @Operation(
            summary = "Tell how far a comparison or closing is",
            description = "Phase, rows, time left; once done, what it found. For headquarters and the CDC.")
    @ApiResponse(responseCode = "200", description = "The run")
    @ApiResponse(responseCode = "404", description = "round.run.unknown")
    RunAnswer show(@PathVariable long round, @PathVariable long run, Locale language) {
        access.requireOpener();
        return answers.answer(round, run, language);
    }

    @PostMapping("/stop")
    @Operation(
            summary = "Stop a comparison or closing",
            description =
                    "Before its next phase, at once while it waits; the round is as it was. For headquarters and the"
                            + " CDC.")
    @ApiResponse(responseCode = "200", description = "The run; stopping until it has come to the end of its phase")
    @ApiResponse(responseCode = "404", description = "round.run.unknown")
    @ApiResponse(responseCode = "409", description = "round.run.over: nothing was stopped")
    RunAnswer stop(@PathVariable long round, @PathVariable long run, Locale language) {
        asking.stop(round, run, access.requireOpener());
        return answers.answer(round, run, language);
    }
}
