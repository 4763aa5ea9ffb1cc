package org.cordon.platform.audit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes outside the database where each stream ends, so that nobody can cut its end off unnoticed. */
class AuditAnchoring {

    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchoring.class);

    private final JdbcClient jdbc;
    private final AuditKey key;
    private final AnchorFile file;

    AuditAnchoring(JdbcClient jdbc, AuditKey key, AnchorFile file) {
        this.jdbc = jdbc;
        this.key = key;
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
            Map<String, Anchor> known = file.furthest();
            List<Anchor> now = Arrays.stream(AuditStream.values())
                    .flatMap(stream -> end(stream.code()).stream())
                    .toList();
            Optional<String> wrong = lost(known).or(() -> cut(known));
            if (wrong.isEmpty()) {
                append(known, now);
            }
            return wrong;
        } catch (IOException e) {
            return Optional.of(
                    "The anchor file %s cannot be read or written: %s".formatted(file.path(), e.getMessage()));
        } catch (DataAccessException e) {
            LOG.error("The database does not say where the audit ends", e);
            return Optional.of("The database does not say where the audit ends");
        }
    }

    private Optional<String> lost(Map<String, Anchor> known) {
        return known.isEmpty() && hasBegun()
                ? Optional.of("The anchor file %s is gone or empty, and there was one before".formatted(file.path()))
                : Optional.empty();
    }

    private Optional<String> cut(Map<String, Anchor> known) {
        return known.values().stream()
                .filter(anchor -> !anchor.isTrimmedWith(key) && !stands(anchor))
                .map(anchor -> "Rows of the stream %s up to %d, noted before, are gone or changed"
                        .formatted(anchor.stream(), anchor.seq()))
                .findFirst();
    }

    private void append(Map<String, Anchor> known, List<Anchor> now) throws IOException {
        List<Anchor> news = now.stream().filter(end -> isNews(end, known)).toList();
        file.append(news);
        if (!(news.isEmpty() && known.isEmpty())) {
            begin();
        }
    }

    private boolean hasBegun() {
        return jdbc.sql("select count(*) from cordon.audit_anchored")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Of two nodes that begin at once, one says so again at its next turn. */
    private void begin() {
        if (!hasBegun()) {
            jdbc.sql("insert into cordon.audit_anchored (id, since) values (1, current_timestamp)")
                    .update();
        }
    }

    private Optional<Anchor> end(String stream) {
        return AuditChain.head(jdbc, stream).map(head -> new Anchor(stream, head.seq(), head.hash(), head.at()));
    }

    private boolean stands(Anchor known) {
        return jdbc.sql("select count(*) from cordon.audit_entry where stream = ? and seq = ? and hash = ?")
                        .params(known.stream(), known.seq(), known.hash())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static boolean isNews(Anchor end, Map<String, Anchor> known) {
        Anchor furthest = known.get(end.stream());
        return furthest == null || end.seq() > furthest.seq();
    }
}
