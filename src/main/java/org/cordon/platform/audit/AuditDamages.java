package org.cordon.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that is wrong with the streams, in the order in which it was found; the first of it in words. */
final class AuditDamages {

    private static final int TOLD = 20;

    private final List<AuditDamage> told = new ArrayList<>();
    private long count;

    void add(AuditDamage damage) {
        count++;
        if (told.size() < TOLD) {
            told.add(damage);
        }
    }

    Optional<AuditDamage> first() {
        return told.stream().findFirst();
    }

    /** At most twenty of them. */
    List<AuditDamage> told() {
        return List.copyOf(told);
    }

    long count() {
        return count;
    }

    /** The first and how many more; empty if nothing is wrong. */
    Optional<String> sentence() {
        return first().map(damage -> damage.sentence() + (count == 1 ? "" : ", and %d more".formatted(count - 1)));
    }
}
