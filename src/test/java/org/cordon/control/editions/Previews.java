package org.cordon.control.editions;

import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Does the work of {@link EditionChangeWorker} that precedes the confirmation; tests run without its threads. */
public final class Previews {

    private Previews() {}

    /** Previews everybody for every change that waits for it. */
    public static void finish(ApplicationContext application) {
        EditionPreviewing previewing = application.getBean(EditionPreviewing.class);
        boolean more = true;
        while (more) {
            more = previewing.work();
        }
    }

    /** When the figures were worked out that whoever looks at the change now sees. */
    public static Instant seen(ApplicationContext application, UUID change) {
        return application.getBean(EditionChanges.class).require(change).previewedAt();
    }
}
