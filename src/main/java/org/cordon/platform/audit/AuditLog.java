package org.cordon.platform.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the audit. Who reads it is recorded in it. */
@Service
public class AuditLog {

    /** What was read where somebody read the audit. */
    static final String FIELD = "auditLog";

    private static final String BETWEEN = " from cordon.audit_entry where at >= :from and at < :until ";

    private final JdbcClient jdbc;
    private final SealedNotes notes;
    private final OpenedIdentities opened;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, SealedNotes notes, OpenedIdentities opened, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.opened = opened;
        this.clock = clock;
    }

    /** By the clock of the audit, which is the database's. */
    public Instant now() {
        return AuditChain.now(jdbc);
    }

    /** The newest first. */
    public List<AuditLine> page(AuditQuery query, int skipped, int limit) {
        opened.read(List.of("audit:" + query.day()), Set.of(FIELD));
        return jdbc.sql("select *" + BETWEEN + """
                        and (:actor = '' or actor = :actor)
                        and (:person = '' or ',' || people || ',' like '%,' || :person || ',%' or asked = :person)
                        order by at desc, stream, seq desc offset :skipped rows fetch first :limit rows only""")
                .params(bounds(query.day()))
                .param("actor", query.actor())
                .param("person", wordOnly(query.person()))
                .param("skipped", skipped)
                .param("limit", limit)
                .query((row, number) -> AuditLine.of(row, notes::open))
                .list();
    }

    /**
     * Whatever members of staff looked at on the day, or were refused, in the order in which it happened; reading the audit is
     * no such look. Hour by hour: a busy day in one would not fit into the memory.
     */
    void looks(LocalDate day, Consumer<Look> reader) {
        OffsetDateTime end = begin(day.plusDays(1));
        OffsetDateTime from = begin(day);
        while (from.isBefore(end)) {
            OffsetDateTime until = from.plusHours(1);
            hour(from, until.isBefore(end) ? until : end).forEach(reader);
            from = until;
        }
    }

    private List<Look> hour(OffsetDateTime from, OffsetDateTime until) {
        return jdbc.sql("select " + Look.COLUMNS + BETWEEN + """
                        and action in ('READ', 'REVEAL', 'SEARCH', 'DENIED') and actor <> :system
                        and ',' || fields || ',' not like :audit
                        order by at, stream, seq""")
                .param("from", from)
                .param("until", until)
                .param("system", Actor.SYSTEM)
                .param("audit", "%," + FIELD + ",%")
                .query((row, number) -> Look.of(row))
                .list();
    }

    /** What was said about findings of a day, whenever it was said. */
    List<AuditLine> closings(LocalDate day) {
        opened.read(List.of("audit:" + day), Set.of(FIELD));
        return jdbc.sql(
                        "select * from cordon.audit_entry where action = 'ADMIN' and fields = 'finding' and asked like ?")
                .param(day + "/%")
                .query((row, number) -> AuditLine.of(row, notes::open))
                .list();
    }

    private Map<String, OffsetDateTime> bounds(LocalDate day) {
        return Map.of("from", begin(day), "until", begin(day.plusDays(1)));
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static String wordOnly(String person) {
        return person.replaceAll("[^A-Za-z0-9:#-]", "");
    }
}
