package org.cordon.platform.audit;

import java.util.NavigableSet;
import java.util.TreeSet;

/** How one person's identity was opened during one piece of work: people who share it share a row. */
record Opening(AuditAction action, NavigableSet<String> fields, String reason, String noteSealed) {

    static final String SEARCHED_BY = "search:";

    /** A look at the masked person adds nothing to having seen them in clear text; how they were found is kept. */
    Opening with(Opening other) {
        boolean isOtherStronger = other.action.compareTo(action) > 0;
        Opening stronger = isOtherStronger ? other : this;
        Opening weaker = isOtherStronger ? this : other;
        NavigableSet<String> both = new TreeSet<>(stronger.fields);
        weaker.fields.stream()
                .filter(field -> weaker.action == stronger.action || field.startsWith(SEARCHED_BY))
                .forEach(both::add);
        return new Opening(stronger.action, both, stronger.reason, stronger.noteSealed);
    }
}
