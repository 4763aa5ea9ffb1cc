package org.cordon.control.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordon.control.Timeline;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All edition changes, the newest first. */
@Service
public class EditionChanges {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    EditionChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<EditionChange> latest() {
        return jdbc.sql(
                        "select * from cordon.edition_change order by proposed_at desc, id fetch first :shown rows only")
                .param("shown", SHOWN)
                .query((row, index) -> change(row))
                .list();
    }

    /**
     * The change with this id.
     *
     * @throws NotFound {@code editionChange.unknown}
     */
    public EditionChange require(UUID id) {
        return select(id, "").orElseThrow(() -> unknown(id));
    }

    /**
     * The change with this id, whose effects are known for everybody.
     *
     * @throws Conflict {@code editionChange.previewing} while they are still being worked out
     */
    public EditionChange requirePreviewed(UUID id) {
        EditionChange change = require(id);
        EditionChangeRefusals.requirePreviewed(change);
        return change;
    }

    /** The change with this id, and nobody else may decide on it before this transaction is over. */
    EditionChange lock(UUID id) {
        return select(id, " for update").orElseThrow(() -> unknown(id));
    }

    /** The changes whose effects are still being worked out, the oldest first. */
    List<UUID> beingPreviewed() {
        return jdbc.sql("select id from cordon.edition_change where state = 'PREVIEWING' order by proposed_at, id")
                .query(UUID.class)
                .list();
    }

    /** This one, if it is still being previewed and no other node or thread is at it; none gets it before this transaction ends. */
    Optional<EditionChange> takeForPreview(UUID id) {
        return select(id, " and state = 'PREVIEWING' for update skip locked");
    }

    /** The change whose people are being recalculated. */
    Optional<EditionChange> running() {
        return jdbc.sql("select * from cordon.edition_change where state = 'RUNNING'")
                .query((row, index) -> change(row))
                .optional();
    }

    void add(EditionChange change) {
        jdbc.sql("""
                        insert into cordon.edition_change
                            (id, edition, reason, table_versions, tables_before, state, proposed_by, proposed_at, previewed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        change.id(),
                        change.edition(),
                        change.reason(),
                        change.tables(),
                        change.tablesBefore(),
                        change.state().name(),
                        change.proposedBy(),
                        now(),
                        now())
                .update();
    }

    /** Notes that some of its effects have just been worked out. */
    void previewed(UUID id) {
        update(id, "previewed_at = :now", "");
    }

    /** From now on a second person can confirm it. */
    void propose(UUID id) {
        update(id, "state = 'PROPOSED', previewed_at = :now", "");
    }

    void confirm(UUID id, String by) {
        update(id, "state = 'RUNNING', in_work = 1, confirmed_by = :by, confirmed_at = :now", by);
    }

    void enter(UUID id, EditionChangeState state) {
        update(id, "state = '" + state.name() + "', in_work = 1, closed_by = null, closed_at = null", "");
    }

    /** @param by who closed it; empty where it came to its end */
    void close(UUID id, EditionChangeState state, String by) {
        update(id, "state = '" + state.name() + "', in_work = null, closed_by = nullif(:by, ''), closed_at = :now", by);
    }

    /** Whether no other change was confirmed after it. */
    boolean isInForce(UUID id) {
        return jdbc.sql("""
                        select count(*) from cordon.edition_change later, cordon.edition_change this
                        where this.id = ? and later.confirmed_at > this.confirmed_at""").param(id).query(Integer.class).single() == 0;
    }

    /** Whether people are being recalculated, or wait for it, because of another change. */
    boolean isOtherInWork(UUID id) {
        return jdbc.sql("select count(*) from cordon.edition_change where in_work = 1 and id <> ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void update(UUID id, String assignments, String by) {
        jdbc.sql("update cordon.edition_change set " + assignments + " where id = :id")
                .param("id", id)
                .param("by", by)
                .param("now", now())
                .update();
    }

    private Optional<EditionChange> select(UUID id, String lock) {
        return jdbc.sql("select * from cordon.edition_change where id = ?" + lock)
                .param(id)
                .query((row, index) -> change(row))
                .optional();
    }

    private static EditionChange change(ResultSet row) throws SQLException {
        return new EditionChange(
                row.getObject("id", UUID.class),
                row.getString("edition"),
                row.getString("reason"),
                row.getString("table_versions"),
                row.getString("tables_before"),
                EditionChangeState.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("previewed_at", OffsetDateTime.class).toInstant(),
                row.getString("confirmed_by"),
                Timeline.instant(row, "confirmed_at"),
                row.getString("closed_by"),
                Timeline.instant(row, "closed_at"));
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("editionChange.unknown", "There is no edition change %s".formatted(id), id);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
