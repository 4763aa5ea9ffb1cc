package org.cordon.platform.demo;

/** A demo or training was told to leave its own machine or its own database, and must not start. */
final class DemoOutOfBounds extends RuntimeException {

    private final String action;

    private DemoOutOfBounds(String message, String action) {
        super(message);
        this.action = action;
    }

    static DemoOutOfBounds address(String setting, String address) {
        return new DemoOutOfBounds(
                "The demo and the training have published passwords and listen on this machine only, but " + setting
                        + " says " + address,
                "Take " + setting + " out of your settings, or set it to 127.0.0.1 or ::1. To serve others, start with"
                        + " the profile postgresql, which has no sample users.");
    }

    static DemoOutOfBounds database(String setting) {
        return new DemoOutOfBounds(
                "The demo and the training put sample people and users with published passwords into an embedded H2"
                        + " database only, but " + setting + " names another one",
                "Take " + setting + " out of your settings. To use another database, start with the profile postgresql"
                        + " alone (SPRING_PROFILES_ACTIVE=postgresql), which has no samples.");
    }

    /** What the operator can do. */
    String action() {
        return action;
    }
}
