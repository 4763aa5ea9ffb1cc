package org.cordon.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells whose data is due, and what keeps the others; of several records of one human being, the surviving one is asked. */
@Repository
class DuePeople {

    /** The records that are one human being with {@code p}. */
    private static final String SAME = "(select s.id from cordon.person s where s.id = p.id or s.merged_into = p.id)";

    private static final String STANDING = """
            select p.id, case
                when exists (select 1 from cordon.key_person k where k.open_person_id in #same) then 'OPEN_CONTROL'
                when exists (select 1 from cordon.positive_case c where c.open_person_id in #same) then 'OPEN_CASE'
                when exists (select 1 from cordon.person s
                      where (s.id = p.id or s.merged_into = p.id) and (s.changed_at > :before or s.reported_at > :before))
                  or exists (select 1 from cordon.key_person k where k.person_id in #same and k.ended_at > :before)
                  or exists (select 1 from cordon.positive_case c where c.person_id in #same and c.closed_at > :before)
                  or exists (select 1 from cordon.test_result r where r.person_id in #same and r.received_at > :before)
                  or exists (select 1 from cordon.exposure_link l where l.source_person_id in #same and l.listed_at > :before)
                  or exists (select 1 from cordon.exposure_link l where l.contact_person_id in #same and l.listed_at > :before)
                  or exists (select 1 from cordon.coercive_change_person a join cordon.coercive_change c on c.id = a.change_id
                      where (a.person_id in #same or a.new_person_id in #same)
                        and (c.state = 'PROPOSED' or c.decided_at > :before))
                    then 'NOT_YET'
                when exists (select 1 from cordon.legal_hold h where h.lifted_at is null and (h.number is null
                      or h.number in (select k.number from cordon.key_person k where k.person_id in #same)
                      or h.number in (select r.number from cordon.retention_case r where r.person_id in #same)))
                    then 'LEGAL_HOLD'
                when exists (select 1 from cordon.exposure_link l
                      join cordon.retention_open o on o.person_id = l.contact_person_id
                      where l.source_person_id in #same)
                  or exists (select 1 from cordon.exposure_link l
                      join cordon.retention_open o on o.person_id = l.source_person_id
                      where l.contact_person_id in #same) then 'LINK_NEEDED'
                else 'DUE' end as standing
            from cordon.person p
            where p.merged_into is null and\s""".replace("#same", SAME);

    /**
     * Also who has left traces since, or has a row that no hold keeps any more: of somebody nobody knows any more, they must
     * not lie in clear for good.
     */
    private static final String NOT_ERASED = """
            (p.erased_at is null
              or exists (select 1 from cordon.key_person k where k.person_id in #same and k.listed_at > p.erased_at)
              or exists (select 1 from cordon.positive_case c where c.person_id in #same and c.registered_at > p.erased_at)
              or exists (select 1 from cordon.test_result r where r.person_id in #same and r.received_at > p.erased_at)
              or exists (select 1 from cordon.exposure_link l
                  where l.source_person_id in #same and l.listed_at > p.erased_at)
              or exists (select 1 from cordon.exposure_link l
                  where l.contact_person_id in #same and l.listed_at > p.erased_at)
              or exists (select 1 from cordon.push_row w
                  where w.person_id in #same and w.resident_id is not null and not #held))""".replace("#same", SAME).replace("#held", HeldRows.heldResident("w"));

    private static final String NOT_CUT = "p.erased_at is not null and p.facts_cut_at is null";

    private final JdbcClient jdbc;
    private final RetentionPeriods periods;
    private final Clock clock;

    DuePeople(JdbcClient jdbc, RetentionPeriods periods, Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.clock = clock;
    }

    /** Everybody of whom there is something to erase in this class. */
    Map<Long, Standing> all(DataClass data) {
        Map<Long, Standing> people = new TreeMap<>();
        jdbc.sql(STANDING + what(data)).param("before", before(data)).query(row -> {
            people.put(row.getLong(1), Standing.valueOf(row.getString(2)));
        });
        return people;
    }

    /** At this moment; somebody who is erased already is not due. */
    Standing of(long personId, DataClass data) {
        return jdbc.sql(STANDING + what(data) + " and p.id = :id")
                .param("before", before(data))
                .param("id", personId)
                .query((row, number) -> Standing.valueOf(row.getString(2)))
                .optional()
                .orElse(Standing.NOT_YET);
    }

    private OffsetDateTime before(DataClass data) {
        Instant before = clock.instant().minus(periods.of(data));
        return OffsetDateTime.ofInstant(before, clock.getZone());
    }

    private static String what(DataClass data) {
        return data == DataClass.IDENTITY ? NOT_ERASED : NOT_CUT;
    }
}
