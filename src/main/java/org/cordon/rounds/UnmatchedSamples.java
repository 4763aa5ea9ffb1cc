package org.cordon.rounds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Samples of people whom the register does not have in the area of the round, as they were listed behind a comparison:
 * they are kept, and can be found again in what was sent.
 */
@Service
public class UnmatchedSamples {

    private final JdbcClient jdbc;
    private final UnmatchedLists lists;

    UnmatchedSamples(JdbcClient jdbc, UnmatchedLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /**
     * A sample of somebody who is not due.
     *
     * @param position where it stands in the list, from 1
     * @param importId the file that it came with, and the line in it; null where it was sent by a call
     */
    public record Unmatched(
            int position,
            @Nullable String sampleNumber,
            Instant sampledAt,
            @Nullable UUID importId,
            @Nullable Long line,
            Instant receivedAt) {}

    /** How far the list has come. */
    public UnmatchedList listOf(long roundId) {
        return lists.of(roundId).orElseGet(() -> UnmatchedList.none(roundId));
    }

    /** The next ones behind a position, those of one file together, in the order of its lines. */
    public List<Unmatched> list(long roundId, int after, int limit) {
        return jdbc.sql("""
                        select unmatched_position, sample_number, sampled_at, import_id, line_no, received_at
                        from cordon.round_sample where round_id = :round and unmatched_position > :after
                        order by unmatched_position fetch first :limit rows only
                        """)
                .param("round", roundId)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Unmatched(
                        row.getInt("unmatched_position"),
                        row.getString("sample_number"),
                        Rounds.moment(row, "sampled_at"),
                        row.getObject("import_id", UUID.class),
                        row.getObject("line_no", Long.class),
                        Rounds.moment(row, "received_at")))
                .list();
    }
}
