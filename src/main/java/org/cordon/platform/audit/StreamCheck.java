package org.cordon.platform.audit;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Walks along one stream, row by row. */
final class StreamCheck {

    private final String stream;
    private final AuditKey key;
    private final NavigableMap<Long, String> anchored = new TreeMap<>();
    private long seq;
    private String hash = AuditKey.START;

    StreamCheck(String stream, AuditKey key, Collection<Anchor> anchors) {
        this.stream = stream;
        this.key = key;
        anchors.forEach(anchor -> anchored.put(anchor.seq(), anchor.hash()));
    }

    Optional<AuditDamage> next(AuditRow row) {
        Optional<String> wrong = wrongWith(row);
        if (wrong.isPresent()) {
            return Optional.of(new AuditDamage(stream, Math.min(row.seq(), seq + 1), wrong.get()));
        }
        seq = row.seq();
        hash = row.hash();
        return Optional.empty();
    }

    private Optional<String> wrongWith(AuditRow row) {
        if (row.seq() > seq + 1) {
            return Optional.of("it is missing");
        }
        if (row.seq() <= seq) {
            return Optional.of("it was put in");
        }
        if (!row.previous().equals(hash)) {
            return Optional.of("it does not follow the row before");
        }
        if (!row.hash().equals(key.mark(row.previous(), row.canonical()))) {
            return Optional.of("it was changed or put in");
        }
        return anchored.getOrDefault(row.seq(), row.hash()).equals(row.hash())
                ? Optional.empty()
                : Optional.of("the anchor knows another one");
    }

    /** @param rows how many there are; more than were walked along means that some hide behind others */
    Optional<AuditDamage> end(long rows) {
        if (!anchored.isEmpty() && anchored.lastKey() > seq) {
            return Optional.of(new AuditDamage(
                    stream,
                    seq + 1,
                    "it and all rows up to %d, which the anchor knows, are gone".formatted(anchored.lastKey())));
        }
        return rows == seq
                ? Optional.empty()
                : Optional.of(new AuditDamage(stream, seq, "%d rows too many".formatted(rows - seq)));
    }
}
