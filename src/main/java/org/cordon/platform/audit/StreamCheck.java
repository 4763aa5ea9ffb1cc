package org.cordon.platform.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordon.platform.audit.AuditChain.Head;

/** Walks along one stream, row by row; after a wrong row it goes on from what stands there. */
final class StreamCheck {

    private final String stream;
    private final AuditKey key;
    private final NavigableMap<Long, Set<String>> anchored = new TreeMap<>();
    private long walked;
    private long seq;
    private String hash;

    /** @param start the row before the first; number 0 where nothing was dropped */
    StreamCheck(String stream, AuditKey key, Head start, Collection<Anchor> anchors) {
        this.stream = stream;
        this.key = key;
        this.seq = start.seq();
        this.hash = start.hash();
        anchors.forEach(anchor -> anchored.computeIfAbsent(anchor.seq(), number -> new TreeSet<>())
                .add(anchor.hash()));
    }

    Optional<AuditDamage> next(AuditRow row) {
        Optional<AuditDamage> damage =
                wrongWith(row).map(wrong -> new AuditDamage(stream, Math.min(row.seq(), seq + 1), wrong));
        walked++;
        if (row.seq() > seq) {
            seq = row.seq();
            hash = row.hash();
        }
        return damage;
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
        if (!row.isMarkedWith(key)) {
            return Optional.of("it was changed or put in");
        }
        return wrongByAnchor(row);
    }

    /** Whoever may add lines to the file must not be able to cancel one: of two that differ, one is always wrong. */
    private Optional<String> wrongByAnchor(AuditRow row) {
        Set<String> known = anchored.getOrDefault(row.seq(), Set.of());
        if (known.size() > 1) {
            return Optional.of("the anchor file contradicts itself");
        }
        return known.isEmpty() || known.contains(row.hash())
                ? Optional.empty()
                : Optional.of("the anchor knows another one");
    }

    /** @param rows how many there are; more than were walked along means that some hide behind others */
    List<AuditDamage> end(long rows) {
        List<AuditDamage> damages = new ArrayList<>();
        if (!anchored.isEmpty() && anchored.lastKey() > seq) {
            damages.add(new AuditDamage(
                    stream,
                    seq + 1,
                    "it and all rows up to %d, which the anchor knows, are gone".formatted(anchored.lastKey())));
        }
        if (rows != walked) {
            damages.add(new AuditDamage(
                    stream, seq, "there are %d rows up to here, of which %d were met".formatted(rows, walked)));
        }
        return damages;
    }
}
