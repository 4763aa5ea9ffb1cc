package org.cordon.exchange;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets tests of other modules have the outbox worked off. */
@Component
public class Deliveries {

    private final OutboxWork work;
    private final JdbcTemplate jdbc;

    Deliveries(OutboxWork work, JdbcTemplate jdbc) {
        this.work = work;
        this.jdbc = jdbc;
    }

    public void deliver() {
        work.work(() -> false);
    }

    /** Neither receivers nor anything for them. */
    public void forget() {
        List.of("outbox_row", "outbox_batch", "outbox_lane", "receiver")
                .forEach(table -> jdbc.update("delete from cordon." + table));
    }
}
