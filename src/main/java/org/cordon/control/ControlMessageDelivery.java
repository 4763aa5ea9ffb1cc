package org.cordon.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.cordon.control.ControlMessage.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a stored message its effect and marks it, in one transaction. */
@Component
class ControlMessageDelivery {

    private final JdbcClient jdbc;
    private final ControlMessageEffect effect;
    private final Clock clock;

    ControlMessageDelivery(JdbcClient jdbc, ControlMessageEffect effect, Clock clock) {
        this.jdbc = jdbc;
        this.effect = effect;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public State deliver(String messageId) {
        return lockWaiting(messageId).map(this::apply).orElse(State.APPLIED);
    }

    private State apply(ControlMessage message) {
        State state = effect.of(message);
        if (state != State.WAITING) {
            jdbc.sql("update cordon.control_message set state = ?, applied_at = ? where message_id = ?")
                    .params(state.name(), OffsetDateTime.now(clock), message.messageId())
                    .update();
        }
        return state;
    }

    private Optional<ControlMessage> lockWaiting(String messageId) {
        return jdbc.sql("""
                        select message_id, type, number, source, source_id, occurred_at, reason
                        from cordon.control_message where message_id = ? and state = 'WAITING' for update""")
                .param(messageId)
                .query((row, index) -> message(row))
                .optional();
    }

    private static ControlMessage message(ResultSet row) throws SQLException {
        return new ControlMessage(
                row.getString("message_id"),
                ControlMessageType.valueOf(row.getString("type")),
                row.getString("number"),
                row.getString("source"),
                row.getString("source_id"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }
}
