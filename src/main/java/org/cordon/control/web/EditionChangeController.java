package org.cordon.control.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cordon.control.editions.EditionChange;
import org.cordon.control.editions.EditionChangeConfirmation;
import org.cordon.control.editions.EditionChangeControl;
import org.cordon.control.editions.EditionChangeProposal;
import org.cordon.control.editions.EditionChangeStaff;
import org.cordon.control.editions.EditionChanges;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves everybody under control to another edition, or to newly deployed tables, by the word of two people. */
@RestController
@RequestMapping(EditionChangeController.PATH)
class EditionChangeController {

    static final String PATH = "/api/v1/edition-changes";

    private final EditionChangeProposal proposal;
    private final EditionChangeConfirmation confirmation;
    private final EditionChangeControl control;
    private final EditionChanges changes;
    private final EditionChangeStaff staff;
    private final EditionChangePresenter presenter;

    EditionChangeController(
            EditionChangeProposal proposal,
            EditionChangeConfirmation confirmation,
            EditionChangeControl control,
            EditionChanges changes,
            EditionChangeStaff staff,
            EditionChangePresenter presenter) {
        this.proposal = proposal;
        this.confirmation = confirmation;
        this.control = control;
        this.changes = changes;
        this.staff = staff;
        this.presenter = presenter;
    }

    /** Has it worked out in the background what the edition would mean for everybody; nothing changes yet. */
    @PostMapping
    ResponseEntity<EditionChangeResponse> propose(@Valid @RequestBody ProposalRequest request) {
        EditionChange change = proposal.propose(request.edition(), request.reason());
        return ResponseEntity.created(URI.create(PATH + "/" + change.id())).body(presenter.response(change));
    }

    /** The latest fifty. */
    @GetMapping
    List<EditionChangeResponse> list() {
        staff.requireReader();
        return changes.latest().stream().map(presenter::response).toList();
    }

    @GetMapping("/{id}")
    EditionChangeResponse show(@PathVariable("id") UUID id) {
        staff.requireReader();
        return presenter.response(changes.require(id));
    }

    /** Puts it into force; by somebody else than its author, and only if it still means what the preview says that they saw. */
    @PostMapping("/{id}/confirmation")
    EditionChangeResponse confirm(@PathVariable("id") UUID id, @Valid @RequestBody ConfirmationRequest request) {
        return presenter.response(confirmation.confirm(id, request.previewedAt().toInstant()));
    }

    /** Takes a proposal back, also while it is being previewed. */
    @PostMapping("/{id}/withdrawal")
    EditionChangeResponse withdraw(@PathVariable("id") UUID id) {
        return presenter.response(control.withdraw(id));
    }

    /** Holds the recalculation until the resumption. */
    @PostMapping("/{id}/pause")
    EditionChangeResponse pause(@PathVariable("id") UUID id) {
        return presenter.response(control.pause(id));
    }

    /** Lets a paused recalculation go on, and gives those who failed another turn. */
    @PostMapping("/{id}/resumption")
    EditionChangeResponse resume(@PathVariable("id") UUID id) {
        return presenter.response(control.resume(id));
    }

    /** Ends the recalculation; who has not had their turn keeps their plan. */
    @PostMapping("/{id}/stop")
    EditionChangeResponse stop(@PathVariable("id") UUID id) {
        return presenter.response(control.stop(id));
    }

    /**
     * A proposal.
     *
     * @param edition the edition in force where only tables were deployed
     * @param reason the order that it follows
     */
    record ProposalRequest(
            @NotBlank @Size(max = 32) String edition,
            @NotBlank @Size(max = 500) String reason) {}

    /**
     * A confirmation.
     *
     * @param previewedAt of the change as it was shown to the confirmer
     */
    record ConfirmationRequest(@NotNull OffsetDateTime previewedAt) {}
}
