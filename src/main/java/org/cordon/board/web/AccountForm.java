package org.cordon.board.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a security administrator typed about an account; what is not ticked is not sent. */
record AccountForm(
        @Nullable String userId,
        @Nullable String name,
        @Nullable List<String> roles,
        @Nullable List<String> units) {

    public String typedId() {
        return userId == null ? "" : userId.strip();
    }

    public String typedName() {
        return name == null ? "" : name.strip();
    }

    public Set<String> tickedRoles() {
        return roles == null ? Set.of() : Set.copyOf(roles);
    }

    public Set<String> tickedUnits() {
        return units == null ? Set.of() : Set.copyOf(units);
    }
}
