package org.cordon.control.coercion;

import java.time.LocalDate;
import java.util.Objects;
import org.cordon.control.ReleaseBlocker;

/** A blocker in one line, {@code code|day|detail}, as it is kept with the change that waives it. */
public final class BlockerCode {

    private BlockerCode() {}

    static String of(ReleaseBlocker blocker) {
        return "%s|%s|%s"
                .formatted(
                        blocker.code(),
                        Objects.requireNonNullElse(blocker.day(), ""),
                        Objects.requireNonNullElse(blocker.detail(), ""));
    }

    public static ReleaseBlocker read(String line) {
        String[] parts = line.split("\\|", 3);
        return new ReleaseBlocker(
                parts[0], parts[1].isEmpty() ? null : LocalDate.parse(parts[1]), parts[2].isEmpty() ? null : parts[2]);
    }
}
