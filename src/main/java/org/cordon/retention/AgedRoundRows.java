package org.cordon.retention;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordon.platform.crypto.PersonalKeys;
import org.cordon.retention.AgedLists.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was looked for in a test round, and what was said at their doors: the step of {@link AgedRounds} that knows the rows. */
@Repository
class AgedRoundRows {

    private static final String ROWS = """
            select w.round_id, case when %s then 'LEGAL_HOLD' else 'DUE' end as standing from cordon.push_row w
            join cordon.test_round t on t.id = w.round_id and t.closed_at <= :before""".formatted(HeldRows.HELD);

    private static final String DUE_OF_ROUND =
            "from cordon.push_row w where w.round_id = :round and not " + HeldRows.HELD;

    private final JdbcClient jdbc;
    private final PersonalKeys keys;
    private final PhotoKeys photos;

    AgedRoundRows(JdbcClient jdbc, PersonalKeys keys, PhotoKeys photos) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.photos = photos;
    }

    Map<Standing, Long> standings(OffsetDateTime before) {
        Map<Standing, Long> standings = new EnumMap<>(Standing.class);
        jdbc.sql("select standing, count(*) from (" + ROWS + ") s group by standing")
                .param("before", before)
                .query(row -> {
                    standings.put(Standing.valueOf(row.getString(1)), row.getLong(2));
                });
        return standings;
    }

    /** How many of each round. */
    Map<Long, Long> due(OffsetDateTime before) {
        Map<Long, Long> rounds = new TreeMap<>();
        jdbc.sql("select round_id, count(*) from (" + ROWS + ") s where standing = 'DUE' group by round_id")
                .param("before", before)
                .query(row -> {
                    rounds.put(row.getLong(1), row.getLong(2));
                });
        return rounds;
    }

    Turn erase(long round) {
        keys.destroy(photos.subjectsOf(round, "select w.id " + DUE_OF_ROUND));
        for (String table : List.of("push_search", "push_photo", "push_row_event")) {
            jdbc.sql("delete from cordon." + table + " where row_id in (select w.id " + DUE_OF_ROUND + ")")
                    .param("round", round)
                    .update();
        }
        long erased = jdbc.sql("delete " + DUE_OF_ROUND).param("round", round).update();
        long held = jdbc.sql("select count(*) from cordon.push_row where round_id = ?")
                .param(round)
                .query(Long.class)
                .single();
        return new Turn(erased, held);
    }
}
