package org.cordon.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.platform.errors.NotEntitled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts what waits for whom: numbers only, nobody's data. */
@Service
public class ReceiverStandings {

    private static final String ROWS =
            "from cordon.outbox_row where receiver_id = ? and lane between 0 and ? and batch_id is null";

    private final JdbcClient jdbc;
    private final Receivers receivers;
    private final ExchangeStaff staff;
    private final Clock clock;
    private final Duration silence;

    ReceiverStandings(JdbcClient jdbc, Receivers receivers, ExchangeStaff staff, Clock clock, OutboxSettings settings) {
        this.jdbc = jdbc;
        this.receivers = receivers;
        this.staff = staff;
        this.clock = clock;
        this.silence = settings.silence();
    }

    /**
     * All receivers, in the order of towns.
     *
     * @throws NotEntitled {@code outbox.notEntitled}
     */
    public List<ReceiverStanding> list() {
        staff.requireAdministrator();
        return receivers.all().stream().map(this::of).toList();
    }

    ReceiverStanding of(Receiver receiver) {
        Optional<Instant> oldest = oldest(receiver);
        return new ReceiverStanding(
                receiver,
                jdbc.sql("select count(*) " + ROWS)
                        .params(receiver.id(), receiver.lanes())
                        .query(Long.class)
                        .single(),
                batches(receiver, BatchState.WAITING),
                batches(receiver, BatchState.DELIVERED),
                batches(receiver, BatchState.ACKNOWLEDGED),
                batches(receiver, BatchState.DEAD),
                oldest.orElse(null),
                oldest.filter(since -> since.plus(silence).isBefore(clock.instant()))
                        .isPresent());
    }

    private long batches(Receiver receiver, BatchState state) {
        return jdbc.sql("select count(*) from cordon.outbox_batch where receiver_id = ? and state = ?")
                .params(receiver.id(), state.name())
                .query(Long.class)
                .single();
    }

    private Optional<Instant> oldest(Receiver receiver) {
        Stream<Instant> moments = Stream.concat(
                jdbc
                        .sql("select min(oldest_at) as oldest from cordon.outbox_batch"
                                + " where receiver_id = ? and state in ('WAITING', 'DELIVERED', 'DEAD')")
                        .param(receiver.id())
                        .query((row, number) -> Optional.ofNullable(Receivers.optionalMoment(row, "oldest")))
                        .list()
                        .stream()
                        .flatMap(Optional::stream),
                jdbc
                        .sql("select min(added_at) as oldest " + ROWS)
                        .params(receiver.id(), receiver.lanes())
                        .query((row, number) -> Optional.ofNullable(Receivers.optionalMoment(row, "oldest")))
                        .list()
                        .stream()
                        .flatMap(Optional::stream));
        return moments.min(Instant::compareTo);
    }
}
