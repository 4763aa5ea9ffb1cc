package org.cordon.platform.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the engine last threw while the current request was watched. The engine's REST interface turns an exception into
 * a status and a text; whoever has to answer better needs the exception itself.
 */
public final class LastFailure {

    private static final ThreadLocal<@Nullable Witness> WITNESSES = new ThreadLocal<>();

    private LastFailure() {}

    /** Begins to watch the current thread; {@link #take} ends it. */
    public static void watch() {
        WITNESSES.set(new Witness());
    }

    public static void note(Throwable failure) {
        Witness witness = WITNESSES.get();
        if (witness != null) {
            witness.seen = failure;
        }
    }

    public static Optional<Throwable> take() {
        Witness witness = WITNESSES.get();
        WITNESSES.remove();
        return witness == null ? Optional.empty() : Optional.ofNullable(witness.seen);
    }

    private static final class Witness {
        private @Nullable Throwable seen;
    }
}
