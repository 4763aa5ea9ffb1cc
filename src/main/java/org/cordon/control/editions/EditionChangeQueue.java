package org.cordon.control.editions;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of an edition change who wait for their turn. */
@Component
class EditionChangeQueue {

    private final JdbcClient jdbc;
    private final Clock clock;

    EditionChangeQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the next ones; until this transaction ends no other node or thread gets them. */
    List<String> take(UUID id, int most) {
        return jdbc.sql("""
                        select number from cordon.edition_change_person
                        where change_id = ? and state = 'PENDING'
                        order by number fetch first ? rows only for update skip locked""").params(id, most).query(String.class).list();
    }

    /** Whether this one still waits, and nobody else has them. */
    boolean take(UUID id, String number) {
        return !jdbc.sql("""
                        select number from cordon.edition_change_person
                        where change_id = ? and number = ? and state = 'PENDING' for update skip locked""").params(id, number).query(String.class).list().isEmpty();
    }

    void done(UUID id, Collection<String> numbers) {
        jdbc.sql("""
                        update cordon.edition_change_person set state = 'DONE', done_at = :now, failure = null
                        where change_id = :id and number in (:numbers)""")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .param("numbers", numbers)
                .update();
    }

    void failed(UUID id, String number, String failure) {
        jdbc.sql("""
                        update cordon.edition_change_person set state = 'FAILED', failure = ?, done_at = ?
                        where change_id = ? and number = ? and state = 'PENDING'""").params(failure, OffsetDateTime.now(clock), id, number).update();
    }

    boolean isEmpty(UUID id) {
        return jdbc.sql("""
                        select number from cordon.edition_change_person
                        where change_id = ? and state = 'PENDING' fetch first 1 row only""").param(id).query(String.class).list().isEmpty();
    }

    /**
     * People whom a transaction listed that was still open when the change was confirmed: under another edition, or
     * perhaps by the tables of before.
     *
     * @param settled from when on nobody was listed by such a transaction
     */
    List<String> latecomers(EditionChange change, Instant settled) {
        return jdbc.sql("""
                        select k.number from cordon.key_person k
                        where k.ended_at is null and (k.edition <> ? or k.listed_at < ?)
                          and not exists (select 1 from cordon.edition_change_person p
                                          where p.change_id = ? and p.number = k.number)
                        order by k.number fetch first 1000 rows only""")
                .params(change.edition(), OffsetDateTime.ofInstant(settled, clock.getZone()), change.id())
                .query(String.class)
                .list();
    }
}
