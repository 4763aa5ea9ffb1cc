package org.cordon.platform.security.sessions;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** A security context that is looked up, and checked, when somebody first asks for it. */
final class CheckedContext implements DeferredSecurityContext {

    private final Supplier<DeferredSecurityContext> lookup;
    private @Nullable DeferredSecurityContext found;

    CheckedContext(Supplier<DeferredSecurityContext> lookup) {
        this.lookup = lookup;
    }

    @Override
    public SecurityContext get() {
        return found().get();
    }

    @Override
    public boolean isGenerated() {
        return found().isGenerated();
    }

    private DeferredSecurityContext found() {
        DeferredSecurityContext once = found == null ? lookup.get() : found;
        found = once;
        return once;
    }

    /** The context of a stranger. */
    static final class Nobody implements DeferredSecurityContext {

        private final SecurityContext empty = SecurityContextHolder.createEmptyContext();

        @Override
        public SecurityContext get() {
            return empty;
        }

        @Override
        public boolean isGenerated() {
            return true;
        }
    }
}
