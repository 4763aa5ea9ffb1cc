package org.cordon.pushes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a process has to look for because of an answer: the table {@code cordon.push_search}. */
@Component
class PersonSearches {

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the row says of somebody who is looked for. */
    record Wanted(
            long rowId,
            String kind,
            String state,
            @Nullable Long residentId,
            @Nullable Long personId) {}

    /** The running transaction holds the rows; a row that was asked for before is not asked for again. */
    void ask(List<Long> rowIds) {
        if (!rowIds.isEmpty()) {
            jdbc.sql("""
                            insert into cordon.push_search (row_id, asked_at)
                            select w.id, cast(:now as timestamp with time zone) from cordon.push_row w
                            where w.id in (:ids)
                              and not exists (select 1 from cordon.push_search s where s.row_id = w.id)
                            """)
                    .param("now", OffsetDateTime.now(clock))
                    .param("ids", rowIds)
                    .update();
        }
    }

    /** Nothing if it has begun. */
    void callOff(long rowId) {
        jdbc.sql("delete from cordon.push_search where row_id = ? and done_at is null")
                .param(rowId)
                .update();
    }

    List<Long> open(int limit) {
        return jdbc.sql("select row_id from cordon.push_search where done_at is null order by row_id"
                        + " fetch first ? rows only")
                .param(limit)
                .query(Long.class)
                .list();
    }

    /** Held until the end of the transaction; nothing if it has begun, was called off or another node holds it. */
    Optional<Wanted> hold(long rowId) {
        boolean held = !jdbc.sql("select row_id from cordon.push_search where row_id = ? and done_at is null"
                        + " for update skip locked")
                .param(rowId)
                .query(Long.class)
                .list()
                .isEmpty();
        return held
                ? jdbc.sql("select id as row_id, kind, state, resident_id, person_id from cordon.push_row where id = ?")
                        .param(rowId)
                        .query(Wanted.class)
                        .optional()
                : Optional.empty();
    }

    void done(long rowId, long personId, @Nullable String number) {
        jdbc.sql(
                        "update cordon.push_search set person_id = :person, number = :number, done_at = :now where row_id = :row")
                .param("person", personId)
                .param("number", number)
                .param("now", OffsetDateTime.now(clock))
                .param("row", rowId)
                .update();
    }
}
