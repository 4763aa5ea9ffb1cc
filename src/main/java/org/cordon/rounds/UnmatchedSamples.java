package org.cordon.rounds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Samples of people whom the register does not have in the area of the round: they are kept, and can be found again in
 * what was sent.
 */
@Service
public class UnmatchedSamples {

    private final JdbcClient jdbc;

    UnmatchedSamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A sample of somebody who is not due.
     *
     * @param importId the file that it came with, and the line in it; null where it was sent by a call
     */
    public record Unmatched(
            @Nullable String sampleNumber,
            Instant sampledAt,
            @Nullable UUID importId,
            @Nullable Long line,
            Instant receivedAt) {}

    /** The first so many, those of one file together, in the order of its lines. */
    public List<Unmatched> list(Round round, int limit) {
        DueResidents residents = new DueResidents(round, false, false);
        return jdbc.sql("""
                        select s.sample_number, s.sampled_at, s.import_id, s.line_no, s.received_at
                        from cordon.round_sample s
                        where s.round_id = :round and not exists (
                            select 1 from cordon.resident r
                            where r.identity_hash = s.identity_hash and %s)
                        order by s.received_at, s.import_id, s.line_no, s.identity_hash fetch first :limit rows only
                        """.formatted(residents.due()))
                .params(residents.parameters())
                .param("limit", limit)
                .query((row, number) -> new Unmatched(
                        row.getString("sample_number"),
                        Rounds.moment(row, "sampled_at"),
                        row.getObject("import_id", UUID.class),
                        row.getObject("line_no", Long.class),
                        Rounds.moment(row, "received_at")))
                .list();
    }
}
