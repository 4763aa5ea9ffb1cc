package org.cordon.platform.audit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes outside the database where each stream ends, so that nobody can cut its end off unnoticed. */
class AuditAnchoring {

    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchoring.class);

    private final JdbcClient jdbc;
    private final AnchorFile file;

    AuditAnchoring(JdbcClient jdbc, AnchorFile file) {
        this.jdbc = jdbc;
        this.file = file;
    }

    /** What is wrong, in a sentence; empty if nothing is. It is logged too. */
    Optional<String> anchor() {
        Optional<String> wrong = attempt();
        wrong.ifPresent(sentence -> LOG.error("The audit cannot be anchored. {}", sentence));
        return wrong;
    }

    private Optional<String> attempt() {
        try {
            Map<String, Anchor> last = file.furthest();
            List<Anchor> now = Arrays.stream(AuditStream.values())
                    .flatMap(stream -> end(stream.code()).stream())
                    .toList();
            Optional<String> cut = last.values().stream()
                    .filter(known -> now.stream().noneMatch(end -> follows(end, known)))
                    .map(known -> "Rows of the stream %s up to %d, noted before, are gone or changed"
                            .formatted(known.stream(), known.seq()))
                    .findFirst();
            if (cut.isEmpty()) {
                file.append(now.stream().filter(end -> isNews(end, last)).toList());
            }
            return cut;
        } catch (IOException e) {
            return Optional.of(
                    "The anchor file %s cannot be read or written: %s".formatted(file.path(), e.getMessage()));
        }
    }

    private Optional<Anchor> end(String stream) {
        return AuditChain.head(jdbc, stream).map(head -> new Anchor(stream, head.seq(), head.hash(), head.at()));
    }

    private static boolean follows(Anchor end, Anchor known) {
        return end.stream().equals(known.stream())
                && (end.seq() > known.seq()
                        || (end.seq() == known.seq() && end.hash().equals(known.hash())));
    }

    private static boolean isNews(Anchor end, Map<String, Anchor> last) {
        Anchor known = last.get(end.stream());
        return known == null || end.seq() > known.seq();
    }
}
