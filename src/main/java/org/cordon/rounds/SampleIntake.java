package org.cordon.rounds;

import java.nio.ByteBuffer;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.cordon.platform.errors.DomainException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes samples in as they come, some hundred at once. A person counts once in a round: whoever sends the same again, or
 * is cut off and repeats, changes nothing.
 */
@Service
public class SampleIntake {

    private static final int ATTEMPTS = 3;

    private static final String INSERT = """
            insert into cordon.round_sample (round_id, identity_hash, sampled_at, sample_number, received_at)
            select cast(? as bigint), cast(? as bytea), cast(? as timestamp with time zone), cast(? as varchar(60)),
                cast(? as timestamp with time zone)
            where not exists (select 1 from cordon.round_sample where round_id = ? and identity_hash = ?)
            """;

    private static final int[] TYPES = {
        Types.BIGINT,
        Types.VARBINARY,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.VARCHAR,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.BIGINT,
        Types.VARBINARY
    };

    private final RoundDirectory rounds;
    private final OpenRounds openRounds;
    private final SampleReading reading;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleIntake(
            RoundDirectory rounds,
            OpenRounds openRounds,
            SampleReading reading,
            JdbcTemplate template,
            TransactionTemplate transaction,
            Clock clock) {
        this.rounds = rounds;
        this.openRounds = openRounds;
        this.reading = reading;
        this.template = template;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A sample that was not taken, by its place among those sent, from 0. */
    public record RefusedSample(int index, DomainException reason) {}

    /**
     * What became of each: {@code received = accepted + alreadyKnown + refused}.
     *
     * @param alreadyKnown of somebody who has a sample of this round, perhaps from among those sent
     */
    public record Receipt(int received, int accepted, int alreadyKnown, List<RefusedSample> refused) {}

    /** Takes those that can be taken; none that is on its way while the round is being closed. */
    public Receipt receive(long roundId, List<SentSample> sent) {
        Sorted sorted = sort(roundId, sent);
        OptionalInt accepted = insert(roundId, sorted.people());
        if (accepted.isEmpty()) {
            sorted = sort(roundId, sent);
        }
        int taken = accepted.orElse(0);
        return new Receipt(
                sent.size(), taken, sent.size() - sorted.refused().size() - taken, List.copyOf(sorted.refused()));
    }

    private record Sorted(List<RoundSample> people, List<RefusedSample> refused) {}

    /** In the order of hashes, so that two senders wait for each other instead of deadlocking. */
    private Sorted sort(long roundId, List<SentSample> sent) {
        Round round = rounds.require(roundId);
        List<RefusedSample> refused = new ArrayList<>();
        Map<ByteBuffer, RoundSample> people = new TreeMap<>();
        for (int i = 0; i < sent.size(); i++) {
            try {
                RoundSample sample = reading.read(round, sent.get(i));
                people.putIfAbsent(ByteBuffer.wrap(sample.identityHash()), sample);
            } catch (DomainException reason) {
                refused.add(new RefusedSample(i, reason));
            }
        }
        return new Sorted(List.copyOf(people.values()), refused);
    }

    /** Nothing if the round is closed. */
    private OptionalInt insert(long roundId, List<RoundSample> samples) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> insertOnce(roundId, samples)));
            } catch (DuplicateKeyException overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            }
        }
    }

    private OptionalInt insertOnce(long roundId, List<RoundSample> samples) {
        if (openRounds.hold(List.of(roundId)).isEmpty()) {
            return OptionalInt.empty();
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Object[]> rows = samples.stream()
                .map(sample -> new Object[] {
                    sample.roundId(),
                    sample.identityHash(),
                    sample.sampledAt().atOffset(ZoneOffset.UTC),
                    sample.sampleNumber(),
                    now,
                    sample.roundId(),
                    sample.identityHash()
                })
                .toList();
        return OptionalInt.of(
                Arrays.stream(template.batchUpdate(INSERT, rows, TYPES)).sum());
    }
}
