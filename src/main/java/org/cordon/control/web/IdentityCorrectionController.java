package org.cordon.control.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cordon.control.Visibility;
import org.cordon.control.merging.IdentityAnswer;
import org.cordon.control.merging.IdentityQuestions;
import org.cordon.persons.CorrectedIdentity;
import org.cordon.persons.DocumentType;
import org.cordon.platform.security.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Corrects who a key person is, where the CDC knows it without a report from the door. */
@RestController
class IdentityCorrectionController {

    private final IdentityQuestions questions;
    private final Visibility visibility;
    private final CurrentStaff staff;

    IdentityCorrectionController(IdentityQuestions questions, Visibility visibility, CurrentStaff staff) {
        this.questions = questions;
        this.visibility = visibility;
        this.staff = staff;
    }

    /**
     * Corrects the identity behind a number: {@code {"decision": "listWrong", "name": "王小明", "documentType": "PASSPORT",
     * "documentNumber": "E12345678", "reason": "..."}}, name or document or both. {@code twoPeople} gives the number to
     * the person described and lists the one on the list anew. Answers 204. For the CDC and headquarters (403). 404
     * {@code person.unknown}; 409 {@code identity.ended}, {@code identity.isCase}; 422 {@code person.identity.empty} and
     * what is refused of a report about a person.
     */
    @PostMapping("/api/v1/key-persons/{number}/identity-corrections")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable("number") String number, @Valid @RequestBody CorrectionRequest request) {
        if (!staff.seesAllUnits()) {
            throw new AccessDeniedException("Only the CDC and headquarters correct an identity");
        }
        visibility.require(number);
        questions.correct(number, request.identity(), IdentityAnswer.of(request.decision()));
    }

    /** Who the person is, and how it was found out. */
    record CorrectionRequest(
            @NotNull @Pattern(regexp = "listWrong|twoPeople")
            String decision,

            @Nullable @Size(max = 100) String name,
            @Nullable DocumentType documentType,
            @Nullable @Size(max = 40) String documentNumber,
            @NotBlank @Size(max = 200) String reason) {

        CorrectedIdentity identity() {
            return new CorrectedIdentity(name, documentType, documentNumber, reason);
        }

        /** Never shows who it is. */
        @Override
        public String toString() {
            return "CorrectionRequest";
        }
    }
}
