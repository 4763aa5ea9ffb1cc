package org.cordon.laboratory;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The positive results that have been announced and not been taken back. */
@Repository
class PositiveAnnouncements {

    private final JdbcClient jdbc;
    private final Clock clock;

    PositiveAnnouncements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<SampleKey> of(long personId) {
        return jdbc.sql("""
                        select laboratory, sample_number from cordon.positive_announcement
                        where person_id = ? order by announced_at, laboratory, sample_number""")
                .param(personId)
                .query((row, number) -> new SampleKey(row.getString("laboratory"), row.getString("sample_number")))
                .list();
    }

    void add(long personId, SampleKey key) {
        jdbc.sql("""
                        insert into cordon.positive_announcement (person_id, laboratory, sample_number, announced_at)
                        values (?, ?, ?, ?)""")
                .params(personId, key.laboratory(), key.sampleNumber(), OffsetDateTime.now(clock))
                .update();
    }

    void takeBack(long personId) {
        jdbc.sql("delete from cordon.positive_announcement where person_id = ?")
                .param(personId)
                .update();
    }

    /** Whether a hospital or another system has told of a positive sample of this person that was taken otherwise. */
    boolean isPositiveByMessage(long personId, Instant otherThan) {
        return jdbc.sql("select count(*) from cordon.positive_result where person_id = ? and sampled_at <> ?")
                        .params(personId, OffsetDateTime.ofInstant(otherThan, clock.getZone()))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
