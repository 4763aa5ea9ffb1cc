package org.cordon.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** What the comparisons found: the table {@code cordon.round_comparison}. */
@Repository
public class RoundComparisons {

    private final JdbcClient jdbc;

    RoundComparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<RoundComparison> last(long roundId, int limit) {
        return jdbc.sql(
                        "select * from cordon.round_comparison where round_id = ? order by id desc fetch first ? rows only")
                .params(roundId, limit)
                .query(RoundComparisons::comparison)
                .list();
    }

    public RoundComparison require(long id) {
        return jdbc.sql("select * from cordon.round_comparison where id = ?")
                .param(id)
                .query(RoundComparisons::comparison)
                .single();
    }

    long begin(long roundId, Instant now, long registerVersion, @Nullable String askedBy, boolean listed) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cordon.round_comparison (round_id, started_at, register_version, asked_by, listed)
                        values (:round, :now, :version, :by, :listed)
                        """)
                .param("round", roundId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("version", registerVersion)
                .param("by", askedBy)
                .param("listed", listed)
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }

    /** Takes the sums of the coverage that was just counted. */
    void finish(long id, long roundId, long added, long settled) {
        Sums sums = jdbc.sql("""
                        select coalesce(sum(due), 0) as due, coalesce(sum(sampled), 0) as sampled,
                            coalesce(sum(exempt), 0) as exempt, coalesce(sum(unsampled), 0) as unsampled,
                            max(samples) as samples
                        from cordon.round_coverage where round_id = ?
                        """).param(roundId).query(Sums.class).single();
        jdbc.sql("""
                        update cordon.round_comparison set due = :due, sampled = :sampled,
                            exempt = :exempt, unsampled = :unsampled, added = :added, settled = :settled,
                            unmatched = :unmatched
                        where id = :id
                        """)
                .param("due", sums.due())
                .param("sampled", sums.sampled())
                .param("exempt", sums.exempt())
                .param("unsampled", sums.unsampled())
                .param("added", added)
                .param("settled", settled)
                .param("unmatched", samples(roundId, sums) - sums.sampled())
                .param("id", id)
                .update();
    }

    /** The last file that was written to the register. */
    long registerVersion() {
        return jdbc.sql("select coalesce(max(id), 0) from cordon.register_version")
                .query(Long.class)
                .single();
    }

    /** Where nobody is due there is no line that has the number. */
    private long samples(long roundId, Sums sums) {
        return Optional.ofNullable(sums.samples())
                .orElseGet(() -> jdbc.sql("select count(*) from cordon.round_sample where round_id = ?")
                        .param(roundId)
                        .query(Long.class)
                        .single());
    }

    private record Sums(
            long due,
            long sampled,
            long exempt,
            long unsampled,
            @Nullable Long samples) {}

    private static RoundComparison comparison(ResultSet row, int number) throws SQLException {
        return new RoundComparison(
                row.getLong("id"),
                Rounds.moment(row, "started_at"),
                row.getString("asked_by"),
                row.getBoolean("listed"),
                row.getLong("register_version"),
                row.getLong("due"),
                row.getLong("sampled"),
                row.getLong("exempt"),
                row.getLong("unsampled"),
                row.getLong("added"),
                row.getLong("settled"),
                row.getLong("unmatched"));
    }
}
