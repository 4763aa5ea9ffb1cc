package org.cordon.control.editions;

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
}
