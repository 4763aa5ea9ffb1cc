package org.cordon.imports.kinds;

import org.jspecify.annotations.Nullable;

/** Where an imported link comes from: the list's name, or that it came by a file. */
final class Origin {

    private Origin() {}

    static String of(@Nullable String source) {
        return source == null ? "import" : source;
    }
}
