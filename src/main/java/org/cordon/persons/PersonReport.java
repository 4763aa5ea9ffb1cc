package org.cordon.persons;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A report about a person that passed the checks. */
record PersonReport(@Nullable SourceKey source, PersonFacts facts) {

    /** By what the report lets somebody be found; the kinds, not the values. */
    Set<String> clueKinds() {
        Set<String> kinds = new TreeSet<>();
        if (facts.document() != null) {
            kinds.add("document");
        }
        if (source != null) {
            kinds.add("source");
        }
        if (facts.nameAndPhone() != null) {
            kinds.add("name+phone");
        }
        return kinds;
    }
}
