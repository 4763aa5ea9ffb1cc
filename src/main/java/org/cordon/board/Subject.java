package org.cordon.board;

import org.cordon.persons.MaskedPerson;

/** A key person or a positive case, as somebody who may know of it sees it. */
public record Subject(String number, MaskedPerson person) {

    public boolean isCase() {
        return number.startsWith("PC-");
    }
}
