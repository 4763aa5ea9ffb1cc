package org.cordon.pushes;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a process has to look for because of an answer: the table {@code cordon.push_search}. */
@Component
class PersonSearches {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

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
                            insert into cordon.push_search (row_id, asked_at, next_at)
                            select w.id, cast(:now as timestamp with time zone), cast(:now as timestamp with time zone)
                            from cordon.push_row w
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

    /** Whose turn it is, those that failed before last. */
    List<Long> open(int limit) {
        return jdbc.sql("select row_id from cordon.push_search where done_at is null and next_at <= ?"
                        + " order by next_at, row_id fetch first ? rows only")
                .params(OffsetDateTime.now(clock), limit)
                .query(Long.class)
                .list();
    }

    /**
     * Held until the end of the transaction, the row before the search, as whoever takes an answer back holds them; nothing if
     * it has begun, was called off, or somebody else holds the row.
     */
    Optional<Wanted> hold(long rowId) {
        return jdbc.sql("select id as row_id, kind, state, resident_id, person_id from cordon.push_row where id = ?"
                        + " for update skip locked")
                .param(rowId)
                .query(Wanted.class)
                .optional()
                .filter(row -> isOpen(rowId));
    }

    /** It failed: the next try comes after a pause, which doubles up to six hours. */
    void later(long rowId) {
        jdbc.sql("update cordon.push_search set attempts = attempts + 1 where row_id = ? and done_at is null")
                .param(rowId)
                .update();
        jdbc.sql("select attempts from cordon.push_search where row_id = ?")
                .param(rowId)
                .query(Integer.class)
                .optional()
                .ifPresent(attempts -> jdbc.sql("update cordon.push_search set next_at = ? where row_id = ?")
                        .params(OffsetDateTime.now(clock).plus(pause(attempts)), rowId)
                        .update());
    }

    void done(long rowId, long personId) {
        jdbc.sql("update cordon.push_search set person_id = ?, done_at = ? where row_id = ?")
                .params(personId, OffsetDateTime.now(clock), rowId)
                .update();
    }

    private boolean isOpen(long rowId) {
        return !jdbc.sql("select row_id from cordon.push_search where row_id = ? and done_at is null"
                        + " for update skip locked")
                .param(rowId)
                .query(Long.class)
                .list()
                .isEmpty();
    }

    private static Duration pause(int attempts) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(attempts, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
