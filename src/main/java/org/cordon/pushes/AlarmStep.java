package org.cordon.pushes;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells one level about some rows, each once, in a transaction of its own. */
@Component
class AlarmStep {

    static final int MOST = 1000;

    private final RowEvents events;
    private final JdbcClient jdbc;
    private final Clock clock;

    AlarmStep(RowEvents events, JdbcClient jdbc, Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many rows were told, at most {@value #MOST}.
     *
     * @param level from 1; whoever is told now was told about the level below before
     */
    @Transactional
    public int raise(PushKind kind, Alarm alarm, int level) {
        Duration after = alarm.steps(kind).get(level - 1);
        List<Long> ids = jdbc.sql("select id from cordon.push_row where pending = true and kind = :kind and "
                        + alarm.condition() + " and " + alarm.column() + " = :before and " + alarm.since()
                        + " <= :latest order by id fetch first :most rows only for update skip locked")
                .param("kind", kind.code())
                .param("before", level - 1)
                .param("latest", OffsetDateTime.now(clock).minus(after))
                .param("most", MOST)
                .query(Long.class)
                .list();
        if (!ids.isEmpty()) {
            jdbc.sql("update cordon.push_row set " + alarm.column() + " = :level where id in (:ids)")
                    .param("level", level)
                    .param("ids", ids)
                    .update();
            events.add(ids, alarm.event(), null, String.valueOf(level), null);
        }
        return ids.size();
    }
}
