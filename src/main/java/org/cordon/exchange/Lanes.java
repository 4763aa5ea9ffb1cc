package org.cordon.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which lanes have something to be sent, and whose they are: the table {@code cordon.outbox_lane}. */
@Repository
class Lanes {

    private static final String DUE = """
            select l.receiver_id, l.lane from cordon.outbox_lane l
            where l.next_at <= :now and (l.leased_until is null or l.leased_until < :now)
              and exists (select 1 from cordon.receiver r where r.id = l.receiver_id and r.state = 'ACTIVE')
              and (exists (select 1 from cordon.outbox_row w
                       where w.receiver_id = l.receiver_id and w.lane = l.lane and w.batch_id is null)
                   or exists (select 1 from cordon.outbox_batch b
                       where b.receiver_id = l.receiver_id and b.lane = l.lane and b.state = 'WAITING'))
            order by l.next_at fetch first 1 rows only for update skip locked""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration lease;

    Lanes(JdbcClient jdbc, Clock clock, OutboxSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lease = settings.lease();
    }

    /** Takes a lane that is nobody's and whose turn it is. */
    @Transactional
    public Optional<LaneClaim> claim() {
        Optional<LaneClaim> due = jdbc.sql(DUE)
                .param("now", now())
                .query((row, number) -> new LaneClaim(row.getLong(1), row.getInt(2), UUID.randomUUID()))
                .optional();
        due.ifPresent(claim -> jdbc.sql(
                        "update cordon.outbox_lane set leased_by = ?, leased_until = ? where receiver_id = ? and lane = ?")
                .params(claim.token(), now().plus(lease), claim.receiverId(), claim.lane())
                .update());
        return due;
    }

    /**
     * Holds the lane until the end of the transaction, and for another lease.
     *
     * @throws LaneLost if it is another node's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(LaneClaim claim) {
        int held = jdbc.sql("update cordon.outbox_lane set leased_until = ? where receiver_id = ? and lane = ?"
                        + " and leased_by = ? and leased_until >= ?")
                .params(now().plus(lease), claim.receiverId(), claim.lane(), claim.token(), now())
                .update();
        if (held == 0) {
            throw new LaneLost(claim);
        }
    }

    /** Gives the lane back; nobody takes it before that moment. */
    void release(LaneClaim claim, Instant next) {
        jdbc.sql("update cordon.outbox_lane set leased_by = null, leased_until = null, next_at = ?"
                        + " where receiver_id = ? and lane = ? and leased_by = ?")
                .params(next.atOffset(ZoneOffset.UTC), claim.receiverId(), claim.lane(), claim.token())
                .update();
    }

    /** Gives the lane back as it was. */
    void giveBack(LaneClaim claim) {
        release(claim, clock.instant());
    }

    /** Lets whatever waits go now. */
    void hurry(long receiverId) {
        jdbc.sql("update cordon.outbox_lane set next_at = ? where receiver_id = ?")
                .params(now(), receiverId)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
