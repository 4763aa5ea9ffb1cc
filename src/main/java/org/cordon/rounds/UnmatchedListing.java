package org.cordon.rounds;

import java.nio.ByteBuffer;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists the samples of people who are not due, once for each comparison that found others than the one before: all samples
 * of the round have to be held against the register for it. One transaction, by one node at a time; killed anywhere, it
 * has not been, and the next look does it.
 */
@Service
public class UnmatchedListing {

    private static final String PLACE =
            "update cordon.round_sample set unmatched_position = ? where round_id = ? and identity_hash = ?";
    private static final int[] TYPES = {Types.INTEGER, Types.BIGINT, Types.BINARY};

    private final RoundDirectory rounds;
    private final RoundComparisons comparisons;
    private final UnmatchedLists lists;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;

    UnmatchedListing(
            RoundDirectory rounds,
            RoundComparisons comparisons,
            UnmatchedLists lists,
            JdbcClient jdbc,
            JdbcTemplate template,
            TransactionTemplate transaction) {
        this.rounds = rounds;
        this.comparisons = comparisons;
        this.lists = lists;
        this.jdbc = jdbc;
        this.template = template;
        this.transaction = transaction;
    }

    /** Brings the list of the round up to its last comparison, unless it is or another node does. */
    public void list(long roundId) {
        if (lists.of(roundId).isEmpty()) {
            lists.begin();
        }
        transaction.executeWithoutResult(status -> follow(roundId));
    }

    private void follow(long roundId) {
        lists.tryHold(roundId).ifPresent(list -> comparisons.last(roundId, 1).stream()
                .filter(comparison -> !list.isOf(comparison))
                .forEach(comparison -> lists.save(following(list, comparison))));
    }

    private UnmatchedList following(UnmatchedList list, RoundComparison comparison) {
        if (list.holdsAllOf(comparison)) {
            return list.movedTo(comparison);
        }
        long version = comparisons.registerVersion();
        List<ByteBuffer> found = comparison.unmatched() == 0 ? List.of() : found(rounds.require(list.roundId()));
        place(list.roundId(), found);
        return new UnmatchedList(list.roundId(), comparison.id(), version, found.size());
    }

    /** Those of one file together, in the order of its lines: so whoever sent them finds them. */
    private List<ByteBuffer> found(Round round) {
        DueResidents residents = new DueResidents(round, false, false);
        return jdbc.sql("""
                        select s.identity_hash from cordon.round_sample s
                        where s.round_id = :round and not exists (
                            select 1 from cordon.resident r
                            where r.identity_hash = s.identity_hash and %s)
                        order by s.received_at, s.import_id, s.line_no, s.identity_hash fetch first :most rows only
                        """.formatted(residents.due()))
                .params(residents.parameters())
                .param("most", UnmatchedList.MOST)
                .query((row, number) -> ByteBuffer.wrap(row.getBytes(1)))
                .list();
    }

    private void place(long roundId, List<ByteBuffer> found) {
        Map<ByteBuffer, Integer> before = placed(roundId);
        Map<ByteBuffer, Integer> after = new HashMap<>();
        found.forEach(hash -> after.put(hash, after.size() + 1));
        Map<ByteBuffer, Integer> moved = new HashMap<>();
        before.keySet().forEach(hash -> moved.put(hash, null));
        moved.putAll(after);
        moved.entrySet()
                .removeIf(entry -> entry.getValue() != null && entry.getValue().equals(before.get(entry.getKey())));
        template.batchUpdate(
                PLACE,
                moved.entrySet().stream()
                        .map(entry -> new Object[] {
                            entry.getValue(), roundId, entry.getKey().array()
                        })
                        .toList(),
                TYPES);
    }

    private Map<ByteBuffer, Integer> placed(long roundId) {
        Map<ByteBuffer, Integer> placed = new HashMap<>();
        jdbc.sql("""
                        select identity_hash, unmatched_position from cordon.round_sample
                        where round_id = ? and unmatched_position is not null
                        """).param(roundId).query(row -> {
            placed.put(ByteBuffer.wrap(row.getBytes(1)), row.getInt(2));
        });
        return placed;
    }
}
