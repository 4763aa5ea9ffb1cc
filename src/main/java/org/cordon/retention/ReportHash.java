package org.cordon.retention;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * The mark of a report: SHA-256 over its id, its moments, its two people and its counts, each on a line, so that a printed
 * report can be compared with the one in the audit.
 */
final class ReportHash {

    private ReportHash() {}

    static String of(RetentionRun run, Instant finishedAt) {
        String counts = run.counts().stream()
                .map(count -> count.dataClass() + " " + count.outcome() + " " + count.items())
                .collect(Collectors.joining("\n"));
        String report = String.join(
                "\n",
                run.id().toString(),
                String.valueOf(run.requestedBy()),
                String.valueOf(run.confirmedBy()),
                finishedAt.toString(),
                counts);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(report.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
