package org.cordon.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cordon.platform.data.GuardedWrite;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for its turn in a run, and the counts of what had it. */
@Repository
class RetentionItems {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final GuardedWrite write;

    RetentionItems(JdbcClient jdbc, JdbcTemplate template, GuardedWrite write) {
        this.jdbc = jdbc;
        this.template = template;
        this.write = write;
    }

    /** One thing to erase. */
    record Item(DataClass data, String key) {}

    void add(UUID run, DataClass data, Collection<String> keys) {
        template.batchUpdate(
                "insert into cordon.retention_item (run_id, data_class, item) values (?, ?, ?)",
                keys,
                BATCH,
                (statement, key) -> {
                    statement.setObject(1, run);
                    statement.setString(2, data.name());
                    statement.setString(3, key);
                });
    }

    /** Nothing waits any more; what was counted stays. */
    void drop(UUID run) {
        jdbc.sql("delete from cordon.retention_item where run_id = ?")
                .param(run)
                .update();
    }

    void clear(UUID run) {
        drop(run);
        jdbc.sql("delete from cordon.retention_count where run_id = ?")
                .param(run)
                .update();
    }

    /** The next ones, which are not taken. */
    List<Item> next(UUID run, int most) {
        return jdbc.sql("""
                        select data_class, item from cordon.retention_item where run_id = ?
                        order by data_class, item fetch first ? rows only""").params(run, most).query(RetentionItems::item).list();
    }

    /** Whether it was still there. */
    boolean take(UUID run, Item item) {
        return jdbc.sql("delete from cordon.retention_item where run_id = ? and data_class = ? and item = ?")
                        .params(run, item.data().name(), item.key())
                        .update()
                > 0;
    }

    /** The next ones that no other node has taken; they are gone when the transaction commits, and back if it fails. */
    List<Item> take(UUID run, int most) {
        List<Item> taken =
                jdbc.sql("""
                        select data_class, item from cordon.retention_item where run_id = ?
                        order by data_class, item fetch first ? rows only for update skip locked""").params(run, most).query(RetentionItems::item).list();
        taken.forEach(item -> take(run, item));
        return taken;
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(DataClass.valueOf(row.getString(1)), row.getString(2));
    }

    boolean areLeft(UUID run) {
        return jdbc.sql("select count(*) from cordon.retention_item where run_id = ?")
                        .param(run)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void count(UUID run, DataClass data, String outcome, long items) {
        if (items > 0 && !increase(run, data, outcome, items)) {
            boolean written = write.succeeds(() -> insert(run, data, outcome, items));
            if (!written) {
                increase(run, data, outcome, items); // another node was faster
            }
        }
    }

    private void insert(UUID run, DataClass data, String outcome, long items) {
        jdbc.sql("insert into cordon.retention_count (run_id, data_class, outcome, items) values (?, ?, ?, ?)")
                .params(run, data.name(), outcome, items)
                .update();
    }

    private boolean increase(UUID run, DataClass data, String outcome, long items) {
        return jdbc.sql("""
                                update cordon.retention_count set items = items + ?
                                where run_id = ? and data_class = ? and outcome = ?""").params(items, run, data.name(), outcome).update() > 0;
    }
}
