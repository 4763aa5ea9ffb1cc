package org.cordon.pushes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** What came at once: the table {@code cordon.push_batch}. */
@Repository
public class PushBatches {

    private final JdbcClient jdbc;

    PushBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins what a comparison of a round pushes, and returns its id; {@link #finish} follows. */
    public long ofComparison(String kind, long roundId, long comparisonId, Instant now, Instant dueAt) {
        return insert(kind, roundId, comparisonId, null, now, dueAt);
    }

    /** What a file pushes to lists of one kind, with one row more. */
    public long ofFile(String kind, UUID importId, Instant now, Instant dueAt) {
        long id = jdbc.sql("select id from cordon.push_batch where import_id = ? and kind = ?")
                .params(importId, kind)
                .query(Long.class)
                .optional()
                .orElseGet(() -> insert(kind, null, null, importId, now, dueAt));
        jdbc.sql("update cordon.push_batch set row_count = row_count + 1 where id = ?")
                .param(id)
                .update();
        return id;
    }

    /** Notes how many rows there are; a batch without rows has not been. */
    public void finish(long id, long rows) {
        if (rows == 0) {
            jdbc.sql("delete from cordon.push_batch where id = ?").param(id).update();
        } else {
            jdbc.sql("update cordon.push_batch set row_count = ? where id = ?")
                    .params(rows, id)
                    .update();
        }
    }

    /**
     * The newest first, as far as the caller has rows in them.
     *
     * @param before the last of the page before; {@link Long#MAX_VALUE} for the first page
     */
    List<PushBatch> page(PushScope scope, BatchFilter filter, long before, int limit) {
        return jdbc.sql("select b.* from cordon.push_batch b where b.id < :before and " + seen(scope)
                        + filter.conditions() + " order by b.id desc fetch first :limit rows only")
                .params(filter.parameters())
                .param("before", before)
                .param("towns", scope.towns())
                .param("limit", limit)
                .query(PushBatches::batch)
                .list();
    }

    Optional<PushBatch> one(PushScope scope, long id) {
        return jdbc.sql("select b.* from cordon.push_batch b where b.id = :id and " + seen(scope))
                .param("id", id)
                .param("towns", scope.towns())
                .query(PushBatches::batch)
                .optional();
    }

    PushBatch require(long id) {
        return jdbc.sql("select * from cordon.push_batch where id = ?")
                .param(id)
                .query(PushBatches::batch)
                .single();
    }

    List<BatchCount> counts(PushScope scope, long id) {
        return jdbc.sql(
                        "select w.state, w.pending, count(*) as \"rows\" from cordon.push_row w where w.batch_id = :id and "
                                + scope.condition("w.town_code") + " group by w.state, w.pending order by w.state")
                .param("id", id)
                .param("towns", scope.towns())
                .query((row, number) -> new BatchCount(row.getString(1), row.getBoolean(2), row.getLong(3)))
                .list();
    }

    private long insert(
            String kind,
            @Nullable Long roundId,
            @Nullable Long comparisonId,
            @Nullable UUID importId,
            Instant now,
            Instant dueAt) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cordon.push_batch (kind, round_id, comparison_id, import_id, pushed_at, due_at)
                        values (:kind, :round, :comparison, cast(:import as uuid), :now, :due)
                        """)
                .param("kind", kind)
                .param("round", roundId)
                .param("comparison", comparisonId)
                .param("import", importId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", dueAt.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }

    private static String seen(PushScope scope) {
        return scope.everything()
                ? "1 = 1"
                : "exists (select 1 from cordon.push_row w where w.batch_id = b.id and "
                        + scope.condition("w.town_code") + ")";
    }

    private static PushBatch batch(ResultSet row, int number) throws SQLException {
        return new PushBatch(
                row.getLong("id"),
                row.getString("kind"),
                row.getObject("round_id", Long.class),
                row.getObject("comparison_id", Long.class),
                row.getObject("import_id", UUID.class),
                Moments.of(row, "pushed_at"),
                Moments.of(row, "due_at"),
                row.getLong("row_count"));
    }
}
