package org.cordon.rounds;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.cordon.platform.data.GuardedWrite;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code cordon.round_exemption}. */
@Repository
class Exemptions {

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

    boolean hasPeople(long roundId) {
        return has(roundId, "identity_hash is not null");
    }

    boolean hasPlaces(long roundId) {
        return has(roundId, "area_code is not null");
    }

    private boolean has(long roundId, String condition) {
        return jdbc.sql("select count(*) from cordon.round_exemption where round_id = ? and " + condition)
                        .param(roundId)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
