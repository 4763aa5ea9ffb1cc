package org.cordon.platform.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The work that the current thread does, if it was told which. */
final class WorkScopes {

    private static final ThreadLocal<@Nullable WorkScope> CURRENT = new ThreadLocal<>();

    private WorkScopes() {}

    static Optional<WorkScope> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Answers the scope that was open before, for {@link #leave}. */
    static @Nullable WorkScope enter(WorkScope scope) {
        WorkScope before = CURRENT.get();
        CURRENT.set(scope);
        return before;
    }

    static void leave(@Nullable WorkScope before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
