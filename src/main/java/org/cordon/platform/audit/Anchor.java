package org.cordon.platform.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a stream ended at a moment, noted outside the database. */
record Anchor(String stream, long seq, String hash, Instant at) {

    private static final Pattern LINE =
            Pattern.compile("([a-z]{1,20}) (\\d{1,18}) ([0-9a-f]{64}) (\\d{4}-\\d\\d-\\d\\dT[0-9:.]{8,18}Z)");

    String line() {
        return "%s %d %s %s".formatted(stream, seq, hash, at);
    }

    static Optional<Anchor> parse(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(new Anchor(
                        parts.group(1), Long.parseLong(parts.group(2)), parts.group(3), Instant.parse(parts.group(4))))
                : Optional.empty();
    }
}
