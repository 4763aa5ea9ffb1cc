package org.cordon.control.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cordon.control.merging.KeyPersonMerge;
import org.cordon.control.merging.KeyPersonMerging;
import org.cordon.control.merging.MergeProposals;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Proposes to merge key persons who are the same human being; another person decides in the task "Decide on merge". */
@RestController
class MergeController {

    private final KeyPersonMerging merging;
    private final MergeProposals proposals;
    private final CurrentStaff staff;
    private final ControlStatusPresenter presenter;

    MergeController(
            KeyPersonMerging merging, MergeProposals proposals, CurrentStaff staff, ControlStatusPresenter presenter) {
        this.merging = merging;
        this.proposals = proposals;
        this.staff = staff;
        this.presenter = presenter;
    }

    /**
     * Proposes to end {@code duplicate} as a duplicate of {@code number}, who would go on: {@code {"duplicate": "KP-000124",
     * "reason": "same document"}} is answered 202 by {@code {"proposal": "MP-KP-000123-KP-000124"}}. Nothing changes until
     * somebody else has decided. The same request again is answered the same. For the CDC and headquarters (403). 404
     * {@code person.unknown}; 422 {@code merge.same}; 409 says what has to be done first: {@code merge.ended},
     * {@code merge.elsewhere}, {@code merge.isCase}, {@code merge.differentDocuments}, {@code merge.wrongWay},
     * {@code merge.inRoom}, {@code merge.bothInRooms}, {@code merge.onBoard}, {@code merge.oldModel}.
     */
    @PostMapping("/api/v1/key-persons/{number}/merge")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProposalResponse propose(@PathVariable("number") String number, @Valid @RequestBody MergeRequest request) {
        if (!staff.seesAllUnits()) {
            throw new AccessDeniedException("Only the CDC and headquarters merge key persons");
        }
        return new ProposalResponse(
                proposals.propose(number, request.duplicate(), request.reason()).proposal());
    }

    /** The merges of a key person: into whom they were merged, and who was merged into them. */
    @GetMapping("/api/v1/key-persons/{number}/merge")
    List<MergeResponse> merges(@PathVariable("number") String number) {
        return merging.of(number).stream().map(this::response).toList();
    }

    private MergeResponse response(KeyPersonMerge merge) {
        return new MergeResponse(
                merge.survivor(),
                merge.duplicate(),
                merge.reason(),
                presenter.time(merge.mergedAt()),
                merge.mergedBy());
    }

    /** The number of what somebody else decides. */
    record ProposalResponse(String proposal) {}

    /** Who would end as a duplicate, and why they are the same human being; without anybody's name. */
    record MergeRequest(
            @NotBlank @Size(max = 20) String duplicate,
            @NotBlank @Size(max = 500) String reason) {}
}
