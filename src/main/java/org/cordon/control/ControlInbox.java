package org.cordon.control;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.control.ControlMessage.State;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Takes messages about people in any order, any number of times: each is stored first and has its effect once, at once
 * or as soon as the person it speaks of is known.
 */
@Service
public class ControlInbox {

    private final JdbcClient jdbc;
    private final ControlMessageDelivery delivery;
    private final CurrentStaff staff;
    private final Clock clock;

    ControlInbox(JdbcClient jdbc, ControlMessageDelivery delivery, CurrentStaff staff, Clock clock) {
        this.jdbc = jdbc;
        this.delivery = delivery;
        this.staff = staff;
        this.clock = clock;
    }

    /** Stores the message and tries it at once; tells where it stands now. */
    public State receive(ControlMessage message) {
        try {
            store(message);
        } catch (DuplicateKeyException sentBefore) {
            return state(message.messageId());
        }
        return delivery.deliver(message.messageId());
    }

    /** Tries again what waits. */
    @Scheduled(fixedDelayString = "${cordon.inbox.retry-interval:PT5S}")
    public void retryWaiting() {
        waiting().forEach(delivery::deliver);
    }

    private State state(String messageId) {
        return jdbc.sql("select state from cordon.control_message where message_id = ?")
                .param(messageId)
                .query(State.class)
                .single();
    }

    private List<String> waiting() {
        return jdbc.sql("""
                        select message_id from cordon.control_message
                        where state = 'WAITING' order by received_at fetch first 500 rows only""").query(String.class).list();
    }

    private void store(ControlMessage message) {
        jdbc.sql("""
                        insert into cordon.control_message
                            (message_id, type, number, source, source_id, occurred_at, reason, received_at, received_by,
                             state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')""")
                .params(
                        message.messageId(),
                        message.type().name(),
                        message.number(),
                        message.source(),
                        message.sourceId(),
                        OffsetDateTime.ofInstant(message.occurredAt(), clock.getZone()),
                        message.reason(),
                        OffsetDateTime.now(clock),
                        staff.find().map(user -> user.userId()).orElse(null))
                .update();
    }
}
