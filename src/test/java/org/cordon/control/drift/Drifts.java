package org.cordon.control.drift;

import org.springframework.context.ApplicationContext;

/** Compares all records from beginning to end, as {@link DriftWatch} does by and by; tests run without its thread. */
public final class Drifts {

    private Drifts() {}

    public static void finish(ApplicationContext application) {
        application.getBean(DriftAsking.class).ask("test");
        application.getBean(DriftWork.class).work(() -> false);
    }
}
