package org.cordon.control.editions;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.Measure;
import org.cordon.control.PlanRow;
import org.cordon.control.editions.EditionChangeRow.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What each edition change means for each person, page by page. */
@Service
public class EditionChangePeople {

    private static final int MOST_ROWS = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    EditionChangePeople(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * One page, ordered by number.
     *
     * @param after the last number of the page before; empty for the first page
     * @param effect only these people; everybody if there is none
     * @param turn likewise
     */
    public List<EditionChangeRow> page(
            UUID id, String after, int limit, @Nullable EditionEffect effect, @Nullable Turn turn) {
        return jdbc.sql("""
                        select * from cordon.edition_change_person
                        where change_id = :id and number > :after
                          and (:effect = '' or effect = :effect) and (:turn = '' or state = :turn)
                        order by number fetch first :limit rows only""")
                .param("id", id)
                .param("after", after)
                .param("effect", effect == null ? "" : effect.name())
                .param("turn", turn == null ? "" : turn.name())
                .param("limit", Math.min(Math.max(limit, 1), MOST_ROWS))
                .query((row, index) -> row(row))
                .list();
    }

    /** Everybody from one number to another, both included. */
    List<EditionChangeRow> between(UUID id, String first, String last) {
        return jdbc.sql("select * from cordon.edition_change_person where change_id = ? and number between ? and ?")
                .params(id, first, last)
                .query((row, index) -> row(row))
                .list();
    }

    /** The highest number, empty if there is nobody yet. */
    String last(UUID id) {
        return jdbc.sql("select coalesce(max(number), '') from cordon.edition_change_person where change_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    void add(UUID id, List<EditionChangeRow> rows) {
        batches.batchUpdate("""
                insert into cordon.edition_change_person
                    (change_id, number, effect, raised, state, failure,
                     old_edition, old_category, old_measure, old_isolation_until, old_monitoring_until, old_rule_rows,
                     new_edition, new_category, new_measure, new_isolation_until, new_monitoring_until, new_rule_rows, previewed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", new RowSetter(id, rows, OffsetDateTime.now(clock)));
    }

    /** Puts these in the place of what was kept for the same people. */
    void replace(UUID id, List<EditionChangeRow> rows) {
        batches.batchUpdate(
                "delete from cordon.edition_change_person where change_id = ? and number = ?",
                rows.stream().map(row -> new Object[] {id, row.number()}).toList());
        add(id, rows);
    }

    void remove(UUID id) {
        jdbc.sql("delete from cordon.edition_change_person where change_id = ?")
                .param(id)
                .update();
    }

    /** Forgets whose control has ended since. */
    void removeEnded(UUID id) {
        jdbc.sql("""
                        delete from cordon.edition_change_person
                        where change_id = ?
                          and number in (select k.number from cordon.key_person k where k.ended_at is not null)""").param(id).update();
    }

    private static EditionChangeRow row(ResultSet row) throws SQLException {
        return new EditionChangeRow(
                row.getString("number"),
                EditionEffect.valueOf(row.getString("effect")),
                row.getBoolean("raised"),
                plan(row, "old"),
                row.getString("new_edition") == null ? null : plan(row, "new"),
                Turn.valueOf(row.getString("state")),
                row.getString("failure"));
    }

    private static PlanRow plan(ResultSet row, String prefix) throws SQLException {
        String measure = row.getString(prefix + "_measure");
        return new PlanRow(
                row.getString(prefix + "_edition"),
                KeyPersonCategory.valueOf(row.getString(prefix + "_category")),
                measure == null ? null : Measure.valueOf(measure),
                row.getObject(prefix + "_isolation_until", LocalDate.class),
                row.getObject(prefix + "_monitoring_until", LocalDate.class),
                row.getString(prefix + "_rule_rows"));
    }

    /** Puts many rows into one statement. */
    private record RowSetter(UUID id, List<EditionChangeRow> rows, OffsetDateTime now)
            implements BatchPreparedStatementSetter {

        @Override
        public void setValues(PreparedStatement statement, int index) throws SQLException {
            EditionChangeRow row = rows.get(index);
            statement.setObject(1, id);
            statement.setString(2, row.number());
            statement.setString(3, row.effect().name());
            statement.setBoolean(4, row.raised());
            statement.setString(5, row.turn().name());
            statement.setString(6, row.failure());
            setPlan(statement, 7, row.before());
            setPlan(statement, 13, row.after());
            statement.setObject(19, now);
        }

        private static void setPlan(PreparedStatement statement, int first, @Nullable PlanRow plan)
                throws SQLException {
            Measure measure = plan == null ? null : plan.measure();
            statement.setString(first, plan == null ? null : plan.edition());
            statement.setString(first + 1, plan == null ? null : plan.category().name());
            statement.setString(first + 2, measure == null ? null : measure.name());
            statement.setObject(first + 3, plan == null ? null : plan.isolationUntil());
            statement.setObject(first + 4, plan == null ? null : plan.monitoringUntil());
            statement.setString(first + 5, plan == null ? null : plan.ruleRows());
        }

        @Override
        public int getBatchSize() {
            return rows.size();
        }
    }
}
