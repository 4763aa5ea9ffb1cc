package org.cordon.platform.tasks;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where somebody works, and as what; nobody without an account works anywhere. */
record Member(boolean exists, Set<String> roles, Set<String> units) {

    /** Whether a task of this unit and for these roles can be theirs; a task without a unit is the whole district's. */
    boolean mayDo(@Nullable String unit, List<String> candidateRoles) {
        return exists
                && (unit == null || units.contains(unit))
                && (candidateRoles.isEmpty() || candidateRoles.stream().anyMatch(roles::contains));
    }
}
