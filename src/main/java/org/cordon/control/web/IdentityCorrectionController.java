package org.cordon.control.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cordon.control.Visibility;
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

/** Asks who a key person is, where the CDC knows it without a report from the door; another person decides. */
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
     * Proposes to correct the identity behind a number: {@code {"name": "王小明", "documentType": "PASSPORT",
     * "documentNumber": "E12345678", "reason": "..."}}, name or document or both. Answers 202 {@code {"question":
     * "IQ-000001"}}: somebody else decides in the task "Decide on identity" whether the list was wrong or these are two
     * people; until then the record stays as it is. The same request again is answered the same. For the CDC and
     * headquarters (403). 404 {@code person.unknown}; 422 {@code person.identity.empty} and what is refused of a report
     * about a person.
     */
    @PostMapping("/api/v1/key-persons/{number}/identity-corrections")
    @ResponseStatus(HttpStatus.ACCEPTED)
    QuestionResponse propose(@PathVariable("number") String number, @Valid @RequestBody CorrectionRequest request) {
        if (!staff.seesAllUnits()) {
            throw new AccessDeniedException("Only the CDC and headquarters correct an identity");
        }
        visibility.require(number);
        return new QuestionResponse(questions.ask(number, request.identity()));
    }

    /** The number of what somebody else decides. */
    record QuestionResponse(String question) {}

    /** Who the person is, and how it was found out. */
    record CorrectionRequest(
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
