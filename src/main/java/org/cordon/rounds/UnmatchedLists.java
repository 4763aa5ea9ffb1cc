package org.cordon.rounds;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which comparison the list of each round is of: the table {@code cordon.round_unmatched_list}. */
@Repository
class UnmatchedLists {

    private static final String COLUMNS = "round_id, comparison_id, register_version, listed";

    private final JdbcClient jdbc;
    private final Rounds rounds;

    UnmatchedLists(JdbcClient jdbc, Rounds rounds) {
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    Optional<UnmatchedList> of(long roundId) {
        return select(roundId, "");
    }

    /** Nobody else brings the list up to date before the end of the transaction; empty if somebody does already. */
    Optional<UnmatchedList> tryHold(long roundId) {
        return select(roundId, " for update skip locked");
    }

    /** The rounds that were compared since their list was made. */
    List<Long> behind() {
        return jdbc.sql("""
                        select n.id from (
                            select t.id, (select max(c.id) from cordon.round_comparison c where c.round_id = t.id) as newest
                            from cordon.test_round t) n
                        left join cordon.round_unmatched_list u on u.round_id = n.id
                        where n.newest > coalesce(u.comparison_id, 0) order by n.id
                        """).query(Long.class).list();
    }

    /** Rounds that have none yet get an empty list; behind the gate, so that two nodes never add the same. */
    @Transactional
    public void begin() {
        rounds.holdGate();
        jdbc.sql("""
                        insert into cordon.round_unmatched_list (round_id, comparison_id, register_version, listed)
                        select t.id, 0, 0, 0 from cordon.test_round t
                        where not exists (select 1 from cordon.round_unmatched_list u where u.round_id = t.id)
                        """).update();
    }

    void save(UnmatchedList list) {
        jdbc.sql("""
                        update cordon.round_unmatched_list
                        set comparison_id = ?, register_version = ?, listed = ? where round_id = ?
                        """)
                .params(list.comparisonId(), list.registerVersion(), list.listed(), list.roundId())
                .update();
    }

    private Optional<UnmatchedList> select(long roundId, String lock) {
        return jdbc.sql("select " + COLUMNS + " from cordon.round_unmatched_list where round_id = ?" + lock)
                .param(roundId)
                .query(UnmatchedList.class)
                .optional();
    }
}
