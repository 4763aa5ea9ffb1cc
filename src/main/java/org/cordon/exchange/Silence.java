package org.cordon.exchange;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the town asked that leaves something unacknowledged for too long, once, and again after as long a time if it stays
 * silent though somebody has answered. One node at a time looks at a receiver.
 */
@Service
public class Silence {

    private static final String UNACKNOWLEDGED = """
            select count(*) from cordon.outbox_row w left join cordon.outbox_batch b on b.id = w.batch_id
            where w.receiver_id = :receiver and w.lane between 0 and :lanes and w.acknowledged_at is null
              and (b.id is null or b.state <> 'ACKNOWLEDGED')""";

    private final JdbcClient jdbc;
    private final ReceiverStandings standings;
    private final ReceiverProcess process;
    private final Clock clock;
    private final Duration again;

    Silence(
            JdbcClient jdbc,
            ReceiverStandings standings,
            ReceiverProcess process,
            Clock clock,
            OutboxSettings settings) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.process = process;
        this.clock = clock;
        this.again = settings.silence();
    }

    /** Looks at one receiver, unless another node does. */
    @Transactional
    public void look(Receiver receiver) {
        List<Optional<Instant>> held = jdbc.sql(
                        "select asked_at from cordon.receiver where id = ? for update skip locked")
                .param(receiver.id())
                .query((row, number) -> Optional.ofNullable(Receivers.optionalMoment(row, "asked_at")))
                .list();
        held.forEach(asked -> look(standings.of(receiver), asked));
    }

    /** The unit that is asked. */
    public Optional<String> unitOf(long receiverId) {
        return jdbc.sql("select unit_code from cordon.receiver where id = ?")
                .param(receiverId)
                .query(String.class)
                .optional();
    }

    private void look(ReceiverStanding standing, Optional<Instant> asked) {
        long receiver = standing.receiver().id();
        Instant oldest = standing.oldest();
        if (!standing.silent() || oldest == null) {
            asked.ifPresent(since -> process.acknowledged(receiver));
            asked.ifPresent(since -> note(receiver, null));
        } else if (asked.isEmpty() || isDueAgain(receiver, asked.get())) {
            process.ask(receiver, oldest, rows(standing.receiver()));
            note(receiver, OffsetDateTime.now(clock));
        }
    }

    private boolean isDueAgain(long receiverId, Instant asked) {
        return asked.plus(again).isBefore(clock.instant()) && !process.isAsked(receiverId);
    }

    private long rows(Receiver receiver) {
        return jdbc.sql(UNACKNOWLEDGED)
                .param("receiver", receiver.id())
                .param("lanes", receiver.lanes())
                .query(Long.class)
                .single();
    }

    private void note(long receiverId, @Nullable OffsetDateTime asked) {
        jdbc.sql("update cordon.receiver set asked_at = :asked where id = :id")
                .param("asked", asked, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", receiverId)
                .update();
    }
}
