package org.cordon.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Real files to read, kept beside the project; a test that needs one is skipped where they are not. */
public final class SharedData {

    private SharedData() {}

    /** Looks in {@code CORDON_DATA_DIR}, then in {@code ../shared/data}. */
    public static Path file(String name) {
        Path folder =
                Path.of(Optional.ofNullable(System.getenv("CORDON_DATA_DIR")).orElse("../shared/data"));
        Path file = folder.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "Skipped: there is no " + file.toAbsolutePath());
        return file;
    }
}
