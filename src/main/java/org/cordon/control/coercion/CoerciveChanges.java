package org.cordon.control.coercion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cordon.control.ControlMessageType;
import org.cordon.control.Measure;
import org.cordon.control.Timeline;
import org.cordon.platform.crypto.PersonalVault;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All coercive changes, the newest first. */
@Repository
public class CoerciveChanges {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final PersonalVault vault;
    private final Clock clock;

    CoerciveChanges(JdbcClient jdbc, PersonalVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** The latest hundred; only those in this state, if one is given. */
    public List<CoerciveChange> latest(@Nullable CoercionState state) {
        return jdbc.sql("""
                        select * from cordon.coercive_change where (:state = '' or state = :state)
                        order by proposed_at desc, id desc fetch first :shown rows only""")
                .param("state", state == null ? "" : state.name())
                .param("shown", SHOWN)
                .query((row, index) -> change(row))
                .list();
    }

    /**
     * The change with this number.
     *
     * @throws NotFound {@code coerciveChange.unknown}
     */
    public CoerciveChange require(String id) {
        return select(id, "").orElseThrow(() -> unknown(id));
    }

    /** The same, and nobody else decides before this transaction is over. */
    CoerciveChange lock(String id) {
        return select(id, " for update").orElseThrow(() -> unknown(id));
    }

    /** The same if nobody has decided on it, and nobody else decides before this transaction is over. */
    CoerciveChange lockProposed(String id) {
        CoerciveChange change = lock(id);
        if (change.state() != CoercionState.PROPOSED) {
            throw new Conflict(
                    "coerciveChange.decided",
                    "%s is %s already: nothing more happens to it".formatted(id, change.state()),
                    id,
                    change.state());
        }
        return change;
    }

    void add(CoerciveChange change, String evidence) {
        CoercionTerms terms = change.terms();
        jdbc.sql("""
                        insert into cordon.coercive_change
                            (id, kind, reason_code, evidence_sealed, measure, days, ending, bulk, author_id, proposed_at,
                             state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED')""")
                .params(
                        change.id(),
                        change.kind().name(),
                        change.reasonCode(),
                        vault.seal(change.id(), evidence),
                        name(terms.measure()),
                        new SqlParameterValue(Types.INTEGER, terms.days()),
                        name(terms.ending()),
                        change.bulk(),
                        change.authorId(),
                        OffsetDateTime.ofInstant(change.proposedAt(), clock.getZone()))
                .update();
    }

    /** How many people and results this author's changes affect that were proposed since, refused and withdrawn ones apart. */
    int affectedSince(String authorId, Instant since) {
        return jdbc.sql("""
                        select count(*) from cordon.coercive_change c
                        join cordon.coercive_change_person p on p.change_id = c.id
                        where c.author_id = ? and c.proposed_at > ? and c.state in ('PROPOSED', 'APPLIED')""")
                .params(authorId, OffsetDateTime.ofInstant(since, clock.getZone()))
                .query(Integer.class)
                .single();
    }

    /** Until the transaction is over nobody else puts a change into force. */
    void takeTurn() {
        jdbc.sql("select id from cordon.coercion_turn where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    /** How many people and results these two have put into force for each other since. */
    int appliedBetween(String one, String other, Instant since) {
        return jdbc.sql("""
                        select count(*) from cordon.coercive_change c
                        join cordon.coercive_change_person p on p.change_id = c.id
                        where c.state = 'APPLIED' and c.decided_at > ?
                          and (c.author_id = ? and c.approver_id = ? or c.author_id = ? and c.approver_id = ?)""")
                .params(OffsetDateTime.ofInstant(since, clock.getZone()), one, other, other, one)
                .query(Integer.class)
                .single();
    }

    /**
     * Closes the change for good.
     *
     * @param by who decided; nobody where it lapsed
     * @param note why it was refused; empty otherwise
     */
    void close(String id, CoercionState state, @Nullable String by, String note) {
        jdbc.sql("""
                        update cordon.coercive_change
                        set state = ?, approver_id = ?, decided_at = ?, note_sealed = ? where id = ?""")
                .params(
                        state.name(),
                        by,
                        now(),
                        new SqlParameterValue(Types.BINARY, note.isBlank() ? null : vault.seal(id, note.strip())),
                        id)
                .update();
    }

    private Optional<CoerciveChange> select(String id, String lock) {
        return jdbc.sql("select * from cordon.coercive_change where id = ?" + lock)
                .param(id)
                .query((row, index) -> change(row))
                .optional();
    }

    private static CoerciveChange change(ResultSet row) throws SQLException {
        return new CoerciveChange(
                row.getString("id"),
                CoercionKind.valueOf(row.getString("kind")),
                row.getString("reason_code"),
                terms(row),
                row.getBoolean("bulk"),
                row.getString("author_id"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                CoercionState.valueOf(row.getString("state")),
                row.getString("approver_id"),
                Timeline.instant(row, "decided_at"));
    }

    private static CoercionTerms terms(ResultSet row) throws SQLException {
        String measure = row.getString("measure");
        String ending = row.getString("ending");
        return new CoercionTerms(
                measure == null ? null : Measure.valueOf(measure),
                row.getObject("days", Integer.class),
                ending == null ? null : ControlMessageType.valueOf(ending));
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static NotFound unknown(String id) {
        return new NotFound("coerciveChange.unknown", "There is no coercive change %s".formatted(id), id);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
