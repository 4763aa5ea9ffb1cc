package org.cordon.control.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.cordon.control.coercion.CoercionClosing;
import org.cordon.control.coercion.CoercionProposals;
import org.cordon.control.coercion.CoercionStaff;
import org.cordon.control.coercion.CoercionState;
import org.cordon.control.coercion.CoerciveChange;
import org.cordon.control.coercion.CoerciveChanges;
import org.cordon.laboratory.ResultReview;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Coercive changes: to propose, to see and to withdraw. The second person decides in the task of the change. */
@RestController
@RequestMapping(CoerciveChangeController.PATH)
class CoerciveChangeController {

    static final String PATH = "/api/v1/coercive-changes";

    private final CoercionProposals proposals;
    private final CoercionClosing closing;
    private final CoerciveChanges changes;
    private final CoercionStaff staff;
    private final ResultReview results;
    private final CoerciveChangePresenter presenter;

    CoerciveChangeController(
            CoercionProposals proposals,
            CoercionClosing closing,
            CoerciveChanges changes,
            CoercionStaff staff,
            ResultReview results,
            CoerciveChangePresenter presenter) {
        this.proposals = proposals;
        this.closing = closing;
        this.changes = changes;
        this.staff = staff;
        this.results = results;
        this.presenter = presenter;
    }

    @PostMapping
    @Operation(
            summary = "Propose a change against people",
            description =
                    "Kinds: measure (people, measure, days), extension (people, days), revocation (people), release"
                            + " (people), ending (people, ending RULED_OUT or MOVED_OUT), resultCorrection (corrections). Nothing changes until"
                            + " another member of headquarters or the CDC approves it in its task.")
    @ApiResponse(responseCode = "201", description = "Proposed; with what it would mean for each")
    @ApiResponse(responseCode = "403", description = "coerciveChange.notEntitled")
    @ApiResponse(responseCode = "409", description = "coerciveChange.personEnded, request.keyReused")
    @ApiResponse(
            responseCode = "422",
            description = "coerciveChange.kind, .reason, .evidence, .people, .terms, .notStricter, .suspicion,"
                    + " .notWaivable, .noOrder, .nothingBlocks, .nothingChanges")
    ResponseEntity<CoerciveChangeResponse> propose(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody CoerciveChangeRequest request,
            Locale language) {
        CoerciveChange change = proposals.propose(request.proposal(results::personOf), key);
        return ResponseEntity.created(URI.create(PATH + "/" + change.id())).body(presenter.whole(change, language));
    }

    /** The latest hundred, without evidence and people. */
    @GetMapping
    List<CoerciveChangeResponse> list(@RequestParam(required = false) @Nullable CoercionState state, Locale language) {
        staff.requireReader();
        return changes.latest(state).stream()
                .map(change -> presenter.head(change, language))
                .toList();
    }

    /** With the evidence and everybody affected, masked; who reads it is recorded. */
    @GetMapping("/{id}")
    CoerciveChangeResponse show(@PathVariable("id") String id, Locale language) {
        staff.requireReader();
        return presenter.whole(changes.require(id), language);
    }

    /** Takes a proposal back before anybody has decided. */
    @PostMapping("/{id}/withdrawal")
    CoerciveChangeResponse withdraw(@PathVariable("id") String id, Locale language) {
        return presenter.head(closing.withdraw(id), language);
    }
}
