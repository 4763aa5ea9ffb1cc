package org.cordon.board.web;

import jakarta.validation.Valid;
import org.cordon.board.IdentityAccess;
import org.cordon.board.Subjects;
import org.cordon.persons.PersonIdentity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom the number of a key person or case stands for. */
@RestController
@RequestMapping("/api/v1/subjects/{number}")
class SubjectApiController {

    private final Subjects subjects;
    private final IdentityAccess identities;

    SubjectApiController(Subjects subjects, IdentityAccess identities) {
        this.subjects = subjects;
        this.identities = identities;
    }

    @GetMapping
    SubjectResponse masked(@PathVariable("number") String number) {
        return SubjectResponse.of(subjects.require(number));
    }

    /** The identity in clear text; the access is recorded before it is answered. */
    @PostMapping("/identity")
    PersonIdentity identity(@PathVariable("number") String number, @Valid @RequestBody RevealRequest request) {
        return identities.reveal(number, request.reason(), request.note());
    }
}
