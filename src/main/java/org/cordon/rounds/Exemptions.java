package org.cordon.rounds;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.platform.data.GuardedWrite;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who need not be sampled: the table {@code cordon.round_exemption}. */
@Repository
public class Exemptions {

    private final JdbcClient jdbc;
    private final GuardedWrite guarded;
    private final Clock clock;

    Exemptions(JdbcClient jdbc, GuardedWrite guarded, Clock clock) {
        this.jdbc = jdbc;
        this.guarded = guarded;
        this.clock = clock;
    }

    /** False if the person or place is exempt already. */
    boolean add(long roundId, Exemption exemption, String userId) {
        return guarded.succeeds(() -> jdbc.sql("""
                        insert into cordon.round_exemption
                            (round_id, identity_hash, area_code, grid_code, reason, granted_by, granted_at)
                        values (:round, :hash, :area, :grid, :reason, :by, :now)
                        """)
                .param("round", roundId)
                .param("hash", new SqlParameterValue(Types.VARBINARY, exemption.identityHash()))
                .param("area", exemption.areaCode())
                .param("grid", exemption.gridCode())
                .param("reason", exemption.reason().name())
                .param("by", userId)
                .param("now", OffsetDateTime.now(clock))
                .update());
    }

    /** A place where nobody need be sampled; the grid is empty where all of it is meant. */
    public record Place(
            String areaCode, String gridCode, ExemptionReason reason, String grantedBy, Instant grantedAt) {}

    /** How many people are exempt by their document. */
    public long people(long roundId) {
        return count(roundId, "identity_hash is not null");
    }

    /** In the order of codes. */
    public List<Place> places(long roundId) {
        return jdbc.sql("select area_code, grid_code, reason, granted_by, granted_at from cordon.round_exemption"
                        + " where round_id = ? and area_code is not null order by area_code, grid_code")
                .param(roundId)
                .query((row, number) -> new Place(
                        row.getString("area_code"),
                        row.getString("grid_code"),
                        ExemptionReason.valueOf(row.getString("reason")),
                        row.getString("granted_by"),
                        Rounds.moment(row, "granted_at")))
                .list();
    }

    boolean hasPeople(long roundId) {
        return people(roundId) > 0;
    }

    boolean hasPlaces(long roundId) {
        return count(roundId, "area_code is not null") > 0;
    }

    private long count(long roundId, String condition) {
        return jdbc.sql("select count(*) from cordon.round_exemption where round_id = ? and " + condition)
                .param(roundId)
                .query(Long.class)
                .single();
    }
}
