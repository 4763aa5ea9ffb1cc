package org.cordon.residents.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.cordon.areas.DivisionCodes;
import org.cordon.residents.MatchReview;
import org.cordon.residents.ResidentAccess;
import org.cordon.residents.ResidentDirectory;
import org.cordon.residents.ResidentQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the resident register, masked, and takes the CDC's word on residents who may be known people. */
@RestController
@RequestMapping("/api/v1/residents")
class ResidentController {

    private final ResidentDirectory residents;
    private final MatchReview review;
    private final ResidentAccess access;

    ResidentController(ResidentDirectory residents, MatchReview review, ResidentAccess access) {
        this.residents = residents;
        this.review = review;
        this.access = access;
    }

    @GetMapping
    @Operation(
            summary = "List who is registered in an area",
            description = "Identities are masked. For headquarters and the CDC; a town's staff see their own town.")
    @ApiResponse(
            responseCode = "200",
            description = "In the order of area, grid and id; next is the after of what follows")
    ResidentPage list(
            @RequestParam @Pattern(regexp = DivisionCodes.SHAPE) String area,
            @RequestParam(required = false) @Nullable String grid,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        access.requireArea(area);
        return ResidentPage.of(residents.list(new ResidentQuery(area, grid, after), limit), limit);
    }

    @GetMapping("/review")
    @Operation(
            summary = "List residents who may be known people",
            description = "One name and birth date, or one name and phone, and no document that says so. Identities are"
                    + " masked. For the CDC.")
    MatchPage review(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        access.requireCdc();
        return MatchPage.of(review.list(after, limit), limit);
    }

    @PostMapping("/review/{id}/decision")
    @Operation(summary = "Say whether a resident is the known person", description = "For the CDC.")
    @ApiResponse(responseCode = "204", description = "Taken down")
    @ApiResponse(responseCode = "404", description = "resident.match.unknown")
    @ApiResponse(responseCode = "409", description = "resident.match.decided or resident.match.other")
    ResponseEntity<Void> decide(@PathVariable long id, @Valid @RequestBody DecisionRequest request) {
        String user = access.requireCdc();
        review.decide(id, request.decision(), user);
        return ResponseEntity.noContent().build();
    }
}
