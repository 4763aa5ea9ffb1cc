package org.cordon.platform.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a stream ended at a moment, or up to where it was dropped, noted outside the database.
 *
 * @param trimming the mark that only the key of the audit makes, by which the row and all before it were dropped; empty if
 *     they were not
 */
record Anchor(String stream, long seq, String hash, Instant at, String trimming) {

    private static final Pattern LINE =
            Pattern.compile("([a-z]{1,20}) (\\d{1,18}) ([0-9a-f]{64}) (\\d{4}-\\d\\d-\\d\\dT[0-9:.]{8,18}Z)"
                    + "(?: trimmed ([0-9a-f]{64}))?");

    Anchor(String stream, long seq, String hash, Instant at) {
        this(stream, seq, hash, at, "");
    }

    /** The row up to which the stream is dropped, itself included. */
    static Anchor trimmed(String stream, long seq, String hash, Instant at, AuditKey key) {
        return new Anchor(stream, seq, hash, at, trimming(stream, seq, hash, at, key));
    }

    boolean isTrimming() {
        return !trimming.isEmpty();
    }

    /** Whether it was written by somebody who has the key: whoever can only add lines to the file drops nothing with them. */
    boolean isTrimmedWith(AuditKey key) {
        return trimming.equals(trimming(stream, seq, hash, at, key));
    }

    private static String trimming(String stream, long seq, String hash, Instant at, AuditKey key) {
        return key.mark(hash, "trimmed %s %d %s".formatted(stream, seq, at).getBytes(StandardCharsets.UTF_8));
    }

    String line() {
        return "%s %d %s %s".formatted(stream, seq, hash, at) + (isTrimming() ? " trimmed " + trimming : "");
    }

    static Optional<Anchor> parse(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(new Anchor(
                        parts.group(1),
                        Long.parseLong(parts.group(2)),
                        parts.group(3),
                        Instant.parse(parts.group(4)),
                        Objects.requireNonNullElse(parts.group(5), "")))
                : Optional.empty();
    }
}
