package org.cordon.retention;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The file outside the database that outlives its restoring: a line for each destroyed key. It names nobody; a copy of it
 * belongs beside the backups.
 */
@Component
class TombstoneFile {

    private static final Pattern LINE = Pattern.compile("person:[0-9a-f-]{36}");

    private final Path path;

    TombstoneFile(@Value("${cordon.retention.tombstone-file}") Path path) {
        this.path = path;
    }

    /** Returns when they are on the disk; one that is there twice means the same. */
    synchronized void add(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(
                    path,
                    "\n" + String.join("\n", subjects) + "\n", // the line before may have been cut off
                    US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("The tombstones cannot be written to " + path, e);
        }
    }

    synchronized boolean exists() {
        return Files.exists(path);
    }

    /** Empty where there is no file yet; half a line that a crash cut off is none. */
    synchronized List<String> read() {
        if (Files.notExists(path)) {
            return List.of();
        }
        try {
            return new ArrayList<>(Files.readAllLines(path, US_ASCII).stream()
                    .filter(line -> LINE.matcher(line).matches())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The tombstones cannot be read from " + path, e);
        }
    }
}
