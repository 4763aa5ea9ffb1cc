package org.cordon.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Residents who may be a known person: the table {@code cordon.resident_match}. */
@Component
class ResidentMatches {

    private static final String FIND = """
            insert into cordon.resident_match (resident_id, person_id, reason, state, found_at)
            select r.id, p.person_id, :reason, 'OPEN', :now
            from cordon.person_mark p join cordon.resident r on r.%1$s = p.%1$s
            where r.removed_at is null
              and not exists (select 1 from cordon.resident own
                              where own.identity_hash = p.document_hash and own.removed_at is null)
              and not exists (select 1 from cordon.resident_match m
                              where m.person_id = p.person_id and (m.resident_id = r.id or m.state = 'ACCEPTED'))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ResidentMatches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Finds doubtful pairs that nobody has decided yet, and closes those that a document decides meanwhile. */
    @Transactional
    public void find(boolean onlyNew) {
        UUID batch = takeNewPeople();
        String condition = onlyNew ? " and p.batch = :batch" : "";
        find(MatchReason.NAME_AND_BIRTH_DATE, "name_birth_mark", condition, batch);
        find(MatchReason.NAME_AND_PHONE, "name_phone_mark", condition, batch);
        jdbc.sql("""
                delete from cordon.resident_match where state = 'OPEN' and exists (
                    select 1 from cordon.person_mark p join cordon.resident own on own.identity_hash = p.document_hash
                    where p.person_id = cordon.resident_match.person_id and own.removed_at is null)
                """).update();
    }

    /** Whoever becomes known, or is corrected, after this is compared the next time. */
    private UUID takeNewPeople() {
        UUID batch = UUID.randomUUID();
        jdbc.sql("update cordon.person_mark set compared = true, batch = :batch where not compared")
                .param("batch", batch)
                .update();
        return batch;
    }

    boolean hasNewPeople() {
        return jdbc.sql("select count(*) from cordon.person_mark where not compared")
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<ResidentMatch> open(long after, int limit) {
        return jdbc.sql("""
                        select id, resident_id, person_id, reason, state from cordon.resident_match
                        where state = 'OPEN' and id > :after order by id fetch first :limit rows only
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(ResidentMatches::match)
                .list();
    }

    /** Holds the person of a pair: two pairs of one person are decided one after the other. Comes before {@link #lock}. */
    void lockPerson(long id) {
        jdbc.sql("""
                        select person_id from cordon.person_mark
                        where person_id = (select person_id from cordon.resident_match where id = :id) for update
                        """).param("id", id).query(Long.class).list();
    }

    /** Held until the end of the transaction. */
    Optional<ResidentMatch> lock(long id) {
        return jdbc.sql(
                        "select id, resident_id, person_id, reason, state from cordon.resident_match where id = :id for update")
                .param("id", id)
                .query(ResidentMatches::match)
                .optional();
    }

    boolean hasAccepted(long personId) {
        return jdbc.sql("select count(*) from cordon.resident_match where person_id = :id and state = 'ACCEPTED'")
                        .param("id", personId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void decide(long id, MatchDecision decision, String userId) {
        jdbc.sql("""
                        update cordon.resident_match set state = :state, decided_by = :by, decided_at = :now
                        where id = :id
                        """)
                .param("state", decision.name())
                .param("by", userId)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Gives the pairs of a merged record to the survivor; of two of one resident the one that was decided stays. */
    void move(long mergedId, long survivorId) {
        jdbc.sql("""
                        delete from cordon.resident_match where person_id = :survivor and state = 'OPEN'
                          and resident_id in (select resident_id from cordon.resident_match
                                              where person_id = :merged and state <> 'OPEN')
                        """).param("merged", mergedId).param("survivor", survivorId).update();
        jdbc.sql("""
                        delete from cordon.resident_match where person_id = :merged and resident_id in (
                            select resident_id from cordon.resident_match where person_id = :survivor)
                        """).param("merged", mergedId).param("survivor", survivorId).update();
        jdbc.sql("update cordon.resident_match set person_id = :survivor where person_id = :merged")
                .param("merged", mergedId)
                .param("survivor", survivorId)
                .update();
    }

    private void find(MatchReason reason, String mark, String condition, UUID batch) {
        jdbc.sql(FIND.formatted(mark) + condition)
                .param("reason", reason.name())
                .param("now", now())
                .param("batch", batch)
                .update();
    }

    private static ResidentMatch match(ResultSet row, int number) throws SQLException {
        return new ResidentMatch(
                row.getLong("id"),
                row.getLong("resident_id"),
                row.getLong("person_id"),
                MatchReason.valueOf(row.getString("reason")),
                row.getString("state").equals("OPEN"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
