package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.PushScope;
import org.cordon.rounds.FollowUp;
import org.cordon.rounds.FollowUps;
import org.cordon.rounds.RoundDirectory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells where staff look for the unsampled, and how many are left there. */
@RestController
@RequestMapping(RoundController.PATH + "/{round}/follow-ups")
class FollowUpController {

    private final FollowUps followUps;
    private final RoundDirectory rounds;
    private final PushAccess access;

    FollowUpController(FollowUps followUps, RoundDirectory rounds, PushAccess access) {
        this.followUps = followUps;
        this.rounds = rounds;
        this.access = access;
    }

    @GetMapping
    @Operation(
            summary = "List the follow-ups of a round by community",
            description =
                    "Each with the rows left when they were last counted, within half a minute; a town sees its own.")
    @ApiResponse(
            responseCode = "200",
            description = "In the order of communities; number is the business key of the process")
    @ApiResponse(responseCode = "404", description = "round.unknown, also for a round of other towns")
    List<FollowUp> list(@PathVariable long round) {
        PushScope scope = access.scope();
        return followUps.of(rounds.require(round, scope).id(), scope);
    }
}
