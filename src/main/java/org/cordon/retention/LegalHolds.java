package org.cordon.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordon.platform.audit.AuditAction;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets and lifts legal holds; who set one does not lift it. */
@Service
public class LegalHolds {

    private static final int LONGEST_REASON = 500;
    private static final String KNOWN = """
            select (select count(*) from cordon.key_person where number = :number)
                 + (select count(*) from cordon.retention_case where number = :number)""";

    private final JdbcClient jdbc;
    private final RetentionStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LegalHolds(JdbcClient jdbc, RetentionStaff staff, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** The newest first. */
    public List<LegalHold> all() {
        return jdbc.sql("select * from cordon.legal_hold order by set_at desc")
                .query(LegalHolds::hold)
                .list();
    }

    /**
     * Sets a hold, which counts at once: it waits for the chunk that is being erased, and keeps whatever that has left.
     *
     * @param number of a key person or a case; null for everybody
     * @param reason goes to the audit, sealed
     * @throws Refused {@code retention.reason} if there is none or it is longer than 500 characters
     */
    @Transactional
    public LegalHold set(@Nullable String number, String reason) {
        String administrator = staff.administrator();
        String why = checked(reason);
        UUID id = UUID.randomUUID();
        awaitErasing();
        if (number != null) {
            requireKnown(number);
        }
        jdbc.sql("insert into cordon.legal_hold (id, number, set_by, set_at) values (?, ?, ?, ?)")
                .params(id, number, administrator, OffsetDateTime.now(clock))
                .update();
        return recorded(require(id), "holdSet", why);
    }

    /**
     * Lifts a hold.
     *
     * @throws Conflict {@code retention.holdSamePerson}, {@code retention.holdLifted}
     */
    @Transactional
    public LegalHold lift(UUID id, String reason) {
        String administrator = staff.administrator();
        String why = checked(reason);
        LegalHold hold = require(id);
        if (hold.setBy().equals(administrator)) {
            throw new Conflict(
                    "retention.holdSamePerson",
                    "%s set this hold: another person has to lift it".formatted(administrator),
                    administrator);
        }
        int lifted = jdbc.sql(
                        "update cordon.legal_hold set lifted_by = ?, lifted_at = ? where id = ? and lifted_at is null")
                .params(administrator, OffsetDateTime.now(clock), id)
                .update();
        if (lifted == 0) {
            throw new Conflict("retention.holdLifted", "The hold " + id + " is lifted already", id);
        }
        return recorded(require(id), "holdLifted", why);
    }

    /** What is being erased at this moment is over, or finds the hold. */
    private void awaitErasing() {
        jdbc.sql("select id from cordon.retention_run where in_work = 1 for update")
                .query(UUID.class)
                .list();
    }

    /** What was said about somebody goes with them; about everybody, with its month of the audit. */
    private LegalHold recorded(LegalHold hold, String reason, String note) {
        events.publishEvent(new AuditedChange(
                AuditAction.ADMIN, List.of(), "retention-hold:" + hold.id(), Set.of(), reason, note, hold.number()));
        return hold;
    }

    private void requireKnown(String number) {
        if (jdbc.sql(KNOWN).param("number", number).query(Long.class).single() == 0) {
            throw new NotFound("retention.numberUnknown", "Nobody has the number " + number, number);
        }
    }

    private LegalHold require(UUID id) {
        return jdbc.sql("select * from cordon.legal_hold where id = ?")
                .param(id)
                .query(LegalHolds::hold)
                .optional()
                .orElseThrow(() -> new NotFound("retention.holdUnknown", "There is no hold " + id, id));
    }

    private static String checked(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refused("retention.reason", "Give a reason of at most %d characters".formatted(LONGEST_REASON));
        }
        return reason.strip();
    }

    private static LegalHold hold(ResultSet row, int index) throws SQLException {
        OffsetDateTime lifted = row.getObject("lifted_at", OffsetDateTime.class);
        return new LegalHold(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("set_by"),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getString("lifted_by"),
                lifted == null ? null : lifted.toInstant());
    }
}
