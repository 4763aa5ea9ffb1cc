package org.cordon.board.web;

import org.cordon.board.Subject;
import org.cordon.persons.MaskedPerson;

/** Answer of {@code GET /api/v1/subjects/{number}}: whom a number stands for, masked. */
record SubjectResponse(String number, MaskedPerson person) {

    static SubjectResponse of(Subject subject) {
        return new SubjectResponse(subject.number(), subject.person());
    }
}
