package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.cordon.pushes.PushAccess;
import org.cordon.rounds.Exempting;
import org.cordon.rounds.Round;
import org.cordon.rounds.RoundAccess;
import org.cordon.rounds.RoundAsking;
import org.cordon.rounds.RoundDirectory;
import org.cordon.rounds.RoundOpening;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens and closes rounds and exempts from them. */
@RestController
@RequestMapping(RoundController.PATH)
class RoundController {

    static final String PATH = "/api/v1/rounds";

    private final RoundOpening opening;
    private final RoundAsking asking;
    private final RunAnswers answers;
    private final Exempting exempting;
    private final RoundDirectory rounds;
    private final RoundAccess access;
    private final PushAccess pushes;

    RoundController(
            RoundOpening opening,
            RoundAsking asking,
            RunAnswers answers,
            Exempting exempting,
            RoundDirectory rounds,
            RoundAccess access,
            PushAccess pushes) {
        this.opening = opening;
        this.asking = asking;
        this.answers = answers;
        this.exempting = exempting;
        this.rounds = rounds;
        this.access = access;
        this.pushes = pushes;
    }

    @PostMapping
    @Operation(summary = "Open a round", description = "For headquarters and the CDC.")
    @ApiResponse(responseCode = "201", description = "The round")
    @ApiResponse(responseCode = "409", description = "round.overlap")
    @ApiResponse(
            responseCode = "422",
            description =
                    "round.window, round.listsFrom, round.areas.nested, area.unknown, area.ended, area.succeeded or"
                            + " area.not.yet")
    ResponseEntity<Round> open(@Valid @RequestBody RoundRequest request) {
        long round = opening.open(request.round(), access.requireOpener());
        return ResponseEntity.created(URI.create(PATH + "/" + round)).body(rounds.require(round));
    }

    @GetMapping
    @Operation(summary = "List the rounds, the newest first", description = "A town sees those in its own area.")
    List<Round> list() {
        return rounds.list(pushes.scope());
    }

    @GetMapping("/{round}")
    @Operation(summary = "Show a round")
    @ApiResponse(responseCode = "200", description = "The round")
    @ApiResponse(responseCode = "404", description = "round.unknown, also for a round of other towns")
    Round show(@PathVariable long round) {
        return rounds.require(round, pushes.scope());
    }

    @PostMapping("/{round}/closing")
    @Operation(
            summary = "Close a round",
            description = "In the background: no sample any more, then a last comparison. Rows can still be worked on."
                    + " Where the lists have not begun, nobody who is missing is looked for; that has to be said."
                    + " For headquarters and the CDC.")
    @ApiResponse(responseCode = "202", description = "The run, also that of who asked before; its place is in Location")
    @ApiResponse(responseCode = "404", description = "round.unknown")
    @ApiResponse(
            responseCode = "409",
            description = "round.closed, round.lists.none before the lists have begun, or round.lists.asked meanwhile")
    ResponseEntity<RunAnswer> close(
            @PathVariable long round, @RequestParam(defaultValue = "false") boolean withoutLists, Locale language) {
        return answers.accepted(asking.close(round, withoutLists, access.requireOpener()), language);
    }

    @PostMapping("/{round}/exemptions")
    @Operation(
            summary = "Exempt people and places",
            description = "All of them or none; who is exempt already stays so. The next comparison takes their open"
                    + " rows off the lists. For headquarters and the CDC.")
    @ApiResponse(responseCode = "200", description = "How many were new and how many known")
    @ApiResponse(responseCode = "404", description = "round.unknown")
    @ApiResponse(responseCode = "409", description = "round.closed")
    @ApiResponse(responseCode = "422", description = "round.exemption.target, round.exemption.area or person.*")
    ExemptionsAnswer exempt(@PathVariable long round, @Valid @RequestBody ExemptionsRequest request) {
        String user = access.requireOpener();
        int added = exempting.exempt(round, request.wanted(), user);
        return new ExemptionsAnswer(added, request.exemptions().size() - added);
    }

    /** What became of the exemptions. */
    record ExemptionsAnswer(int added, int known) {}
}
