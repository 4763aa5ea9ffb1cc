package org.cordon.control.coercion;

import java.util.List;

/**
 * What somebody proposes.
 *
 * @param evidence what it rests on: a document and its number, or what was seen; it is sealed
 * @param people numbers of key persons; empty for corrections of results
 * @param corrections empty for everything else
 */
public record CoercionProposal(
        CoercionKind kind,
        String reasonCode,
        String evidence,
        CoercionTerms terms,
        List<String> people,
        List<Correction> corrections) {

    public CoercionProposal {
        people = List.copyOf(people);
        corrections = List.copyOf(corrections);
    }

    /** Never shows the evidence. */
    @Override
    public String toString() {
        return "CoercionProposal[kind=" + kind + ", people=" + people + "]";
    }
}
