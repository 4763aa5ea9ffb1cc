package org.cordon.platform.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Drops the months of the audit whose period is over. First all of it is verified; then the anchor file notes, marked with
 * the key, up to which row each stream goes, so that whoever verifies begins behind it; then the rows go. What a crash left
 * between the two is done by the next call. The newest row of a stream stays, however old it is.
 */
class AuditTrim {

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrim.class);
    private static final int SHORTEST_MONTHS = 6;

    private final JdbcClient jdbc;
    private final AuditKey key;
    private final AnchorFile file;
    private final DroppedRows rows;
    private final Period kept;
    private final Clock clock;

    /** @param kept whole months, at least six: the Cybersecurity Law (article 21) asks for as much */
    AuditTrim(JdbcClient jdbc, AuditKey key, AnchorFile file, DroppedRows rows, Period kept, Clock clock) {
        boolean wholeMonths = kept.normalized()
                .equals(Period.ofMonths((int) kept.toTotalMonths()).normalized());
        if (!wholeMonths || kept.toTotalMonths() < SHORTEST_MONTHS) {
            throw new IllegalArgumentException(
                    "cordon.audit.keep is %s; it must be at least six whole months".formatted(kept));
        }
        this.jdbc = jdbc;
        this.key = key;
        this.file = file;
        this.rows = rows;
        this.kept = kept;
        this.clock = clock;
    }

    /** Why nothing was dropped, in a sentence; empty if everything that is over is gone. It is logged too. */
    Optional<String> trim() {
        Optional<String> wrong = attempt();
        wrong.ifPresent(sentence -> LOG.error("The audit is not trimmed. {}", sentence));
        return wrong;
    }

    private Optional<String> attempt() {
        try {
            return rows.refusal().or(this::verifiedAndDropped);
        } catch (DataAccessException e) {
            LOG.error("The audit cannot be read, or its rows not be dropped", e);
            return Optional.of("The audit cannot be read, or its rows not be dropped");
        }
    }

    private Optional<String> verifiedAndDropped() {
        try {
            List<Anchor> before = trimmings();
            rows.drop(before);
            Optional<String> wrong = new AuditVerification(jdbc, key, file).verify();
            if (wrong.isEmpty()) {
                rows.note(unnoted(before));
                List<Anchor> news = news();
                file.append(news);
                rows.drop(news);
                rows.note(news);
            }
            return wrong;
        } catch (IOException e) {
            return Optional.of(
                    "The anchor file %s cannot be read or written: %s".formatted(file.path(), e.getMessage()));
        }
    }

    /** What was decided before, also if its rows are still there. */
    private List<Anchor> trimmings() throws IOException {
        return file.exists()
                ? file.read().stream()
                        .filter(anchor -> anchor.isTrimmedWith(key))
                        .toList()
                : List.of();
    }

    /** Of what was decided before, what a crash kept from being noted; the notes of long ago are trimmed themselves. */
    private List<Anchor> unnoted(List<Anchor> before) {
        Instant from = from().toInstant();
        return before.stream()
                .filter(anchor -> !anchor.at().isBefore(from) && !rows.isNoted(anchor))
                .toList();
    }

    private List<Anchor> news() {
        List<Anchor> news = new ArrayList<>();
        Arrays.stream(AuditStream.values()).map(AuditStream::code).forEach(stream -> rows.lastBefore(stream, from())
                .ifPresent(last -> news.add(Anchor.trimmed(stream, last.seq(), last.hash(), now(), key))));
        return news;
    }

    /** The beginning of the first month that is kept. */
    private OffsetDateTime from() {
        return YearMonth.now(clock)
                .minus(kept)
                .atDay(1)
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
