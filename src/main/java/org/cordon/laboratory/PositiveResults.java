package org.cordon.laboratory;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in positive results; the same message has its effect once. */
@Service
public class PositiveResults {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PositiveResults(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps the result and announces it, unless this message came before.
     *
     * @param messageId the sender's id of the result
     */
    @Transactional
    public void receive(String messageId, long personId, Instant sampledAt) {
        if (isKnown(messageId)) {
            return;
        }
        jdbc.sql("""
                        insert into cordon.positive_result (message_id, person_id, sampled_at, received_at)
                        values (?, ?, ?, ?)""")
                .params(
                        messageId,
                        personId,
                        OffsetDateTime.ofInstant(sampledAt, clock.getZone()),
                        OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new PositiveResultReceived(personId, sampledAt));
    }

    private boolean isKnown(String messageId) {
        return jdbc.sql("select count(*) from cordon.positive_result where message_id = ?")
                        .param(messageId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
