package org.cordon.platform.security.routes;

import java.util.Comparator;

/** A way into the application, as the application itself names it; variables of the path stand in braces. */
public record Route(String path, String method) implements Comparable<Route> {

    private static final Comparator<Route> ORDER =
            Comparator.comparing(Route::path).thenComparing(Route::method);

    /** The path with something in the place of each variable and wildcard. */
    public String example() {
        return path.replaceAll("\\{[^{}/]*(\\{[^{}]*}[^{}/]*)*}", "any")
                .replace("**", "any")
                .replace("*", "any");
    }

    @Override
    public int compareTo(Route other) {
        return ORDER.compare(this, other);
    }
}
